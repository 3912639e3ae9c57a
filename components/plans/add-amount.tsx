'use client';

import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { Add } from '@carbon/icons-react';
import { countryCodes, countryName } from '@/lib/core/codes';
import { currencyCodes, currencyName } from '@/lib/core/currencies';
import { addAmount } from '@/lib/plans/metric/schema';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form/field-id';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { Select, SelectItem } from '@/components/ui/select';
import { usePlanForm } from './plan-form';
import { useTieredPart } from './use-tiered-part';
import styles from './plans.module.scss';

const useChoices = () => {
  const locale = useLocale();
  return useMemo(() => {
    const named = (codes: readonly string[], nameOf: (code: string, locale: string) => string) =>
      codes
        .map((code) => ({ code, text: `${nameOf(code, locale)} (${code})` }))
        .sort((a, b) => a.text.localeCompare(b.text, locale));
    return { countries: named(countryCodes, countryName), currencies: named(currencyCodes, currencyName) };
  }, [locale]);
};

const AmountFields = ({ index }: { index: number }) => {
  const t = useTranslations('plans.amounts');
  const { rates } = usePlanForm();
  const { part, change } = useTieredPart(index);
  const { countries, currencies } = useChoices();
  const [place, setPlace] = useState({ country: '', currency: '' });
  const exists = part.amounts.some(
    ({ country, currency }) => country === place.country && currency === place.currency,
  );
  const chooseCountry = (country: string) => {
    const usual = rates.find((rate) => rate.country === country)?.currency;
    setPlace({ country, currency: usual ?? place.currency });
  };
  const add = () => {
    change({ amounts: addAmount(part, place) });
    setPlace({ country: '', currency: '' });
  };
  const select = (name: 'country' | 'currency', onChange: (code: string) => void) => (
    <Select
      id={fieldId(`new-${index}-${name}`)}
      size="sm"
      labelText={t(name)}
      value={place[name]}
      onChange={(event) => onChange(event.target.value)}
    >
      <SelectItem value="" text={t('choose')} />
      {(name === 'country' ? countries : currencies).map(({ code, text }) => (
        <SelectItem key={code} value={code} text={text} />
      ))}
    </Select>
  );
  return (
    <Stack>
      <Fields>
        {select('country', chooseCountry)}
        {select('currency', (currency) => setPlace({ ...place, currency }))}
      </Fields>
      {exists ? <p className={styles.muted}>{t('exists')}</p> : null}
      <div>
        <Button kind="ghost" size="sm" disabled={!place.country || !place.currency || exists} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </Stack>
  );
};

/**
 * Adds a row of blank prices for a country and currency. The long lists appear on demand: their names and order are
 * the browser's, and not always the server's.
 */
export const AddAmount = ({ index }: { index: number }) => {
  const t = useTranslations('plans.amounts');
  const [open, setOpen] = useState(false);
  if (open) return <AmountFields index={index} />;
  return (
    <div>
      <Button kind="ghost" size="sm" renderIcon={Add} onClick={() => setOpen(true)}>
        {t('another')}
      </Button>
    </div>
  );
};
