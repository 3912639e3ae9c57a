import { getFormatter as getIntlFormatter, getLocale } from 'next-intl/server';
import { withDateWords } from './formatter';

/** As `useFormatter`, for components that wait. */
export const getFormatter = async () => withDateWords(await getIntlFormatter(), await getLocale());
