import { useFormatter as useIntlFormatter, useLocale } from 'next-intl';
import { dateWords } from '@/lib/core/dates';

type Formatter = ReturnType<typeof useIntlFormatter>;

/** A formatter whose dates are written as the language writes them. */
export const withDateWords = (format: Formatter, locale: string): Formatter => ({
  ...format,
  dateTime: ((...args: Parameters<Formatter['dateTime']>) =>
    dateWords(format.dateTime(...args), locale)) as Formatter['dateTime'],
});

/** next-intl's formatter, for every date that people read. */
export const useFormatter = (): Formatter => withDateWords(useIntlFormatter(), useLocale());
