'use client';

import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/core/codes';
import { currencyName } from '@/lib/core/currencies';
import { saveRates } from '@/lib/installation/client';
import { saveRatesSchema, type CurrencyRateDto, type SaveRates } from '@/lib/installation/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Scroll, Stack } from '../ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { TextInput } from '../ui/text-input';

const saved = ({ rates }: SaveRates): SaveRates => ({
  rates: rates.map((row) => ({ ...row, was: row.rate })),
});

/** The table from which suggested prices are made; only changed rows are sent. */
export const RatesForm = ({ rates }: { rates: CurrencyRateDto[] }) => {
  const t = useTranslations('installation.rates');
  const locale = useLocale();
  const { form, field, submit, state } = useCommandForm<SaveRates, SaveRates>({
    schema: saveRatesSchema,
    values: { rates: rates.map(({ currency, rate }) => ({ currency, rate, was: rate })) },
    send: async (values) => {
      await saveRates({ rates: values.rates.filter(({ rate, was }) => rate !== was) });
      return values;
    },
    toValues: saved,
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Scroll label={t('title')}>
          <Table size="lg">
            <TableHead>
              <TableRow>
                <TableHeader>{t('currency')}</TableHeader>
                <TableHeader>{t('country')}</TableHeader>
                <TableHeader>{t('rate')}</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {rates.map(({ currency, country }, index) => (
                <TableRow key={currency}>
                  <TableCell>
                    {currency} · {currencyName(currency, locale)}
                  </TableCell>
                  <TableCell>{countryName(country, locale)}</TableCell>
                  <TableCell>
                    <TextInput
                      {...field(`rates.${index}.rate`)}
                      size="sm"
                      hideLabel
                      labelText={t('rateOf', { currency })}
                      inputMode="decimal"
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Scroll>
        <SaveBar inline state={state} dirty={form.formState.isDirty} />
      </Stack>
    </form>
  );
};
