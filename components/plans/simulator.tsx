'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/core/codes';
import { formatMoney } from '@/lib/core/money';
import { type EstimateLine, estimate } from '@/lib/plans/estimate/schema';
import { type Metric, REQUIRED_PRICE } from '@/lib/plans/schema';
import { useSay } from '@/components/ui/form/use-say';
import { Stack } from '@/components/ui/layout/arrange';
import { Panel, Section } from '@/components/ui/layout/page';
import { Select, SelectItem } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { usePlanForm } from './plan-form';
import { metricTitle } from './price-units';
import styles from './plans.module.scss';

const DAYS = 30;
const FIRST_QUANTITY = '1000';

const keyOf = ({ country, currency }: { country: string; currency: string }) => `${country}/${currency}`;
const placesOf = (metrics: Metric[]) => {
  const keys = metrics.flatMap(({ amounts }) => amounts.map(keyOf));
  return [...new Set([keyOf(REQUIRED_PRICE), ...keys])];
};

/** Amount and rule of one line; of a graduated price also its parts. */
const Line = ({ result, currency }: { result: EstimateLine; currency: string }) => {
  const t = useTranslations('plans.simulator');
  const say = useSay();
  const locale = useLocale();
  if (!result.line) return <p className={styles.muted}>{say(result.refusal)}</p>;
  const { amount, rule, parts } = result.line;
  const priceOf = (price: string) => formatMoney(price, currency, locale);
  return (
    <>
      <p className={styles.amount}>{priceOf(amount)}</p>
      <p className={styles.muted}>{say(rule)}</p>
      {parts.length > 1 ? (
        <ul className={styles.list}>
          {parts.map(({ quantity, unitPrice }, index) => (
            <li key={index}>{t('part', { quantity, price: priceOf(unitPrice) })}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
};

const useLabel = () => {
  const t = useTranslations('plans');
  const locale = useLocale();
  return (metric: Metric, index: number) => {
    const title = metricTitle(metric, locale) || t('metric.untitled', { number: index + 1 });
    return t(metric.pricingModel === 'proration' ? 'simulator.prorationQuantity' : 'simulator.quantity', {
      metric: title,
    });
  };
};

const Calculator = ({ metrics }: { metrics: Metric[] }) => {
  const t = useTranslations('plans.simulator');
  const locale = useLocale();
  const labelOf = useLabel();
  const [typed, setTyped] = useState<string[]>([]);
  const [chosen, setChosen] = useState(keyOf(REQUIRED_PRICE));
  const places = placesOf(metrics);
  const place = places.includes(chosen) ? chosen : keyOf(REQUIRED_PRICE);
  const [country = '', currency = ''] = place.split('/');
  const quantities = metrics.map(({ isDefault }, index) =>
    isDefault ? '1' : (typed[index] ?? FIRST_QUANTITY),
  );
  const { lines, total } = estimate(metrics, { quantities, country, currency, daysInMonth: DAYS });
  const type = (index: number, text: string) => setTyped(quantities.with(index, text));
  return (
    <Stack>
      <Select
        id="simulator-place"
        labelText={t('currency')}
        value={place}
        onChange={(event) => setChosen(event.target.value)}
      >
        {places.map((key) => {
          const [code = '', money = ''] = key.split('/');
          return (
            <SelectItem
              key={key}
              value={key}
              text={t('place', { country: countryName(code, locale), currency: money })}
            />
          );
        })}
      </Select>
      {metrics.map((metric, index) => (
        <div key={index} className={styles.line}>
          {metric.isDefault ? (
            <p className={styles.text}>{t('fee')}</p>
          ) : (
            <TextInput
              id={`simulator-${index}`}
              inputMode="decimal"
              labelText={labelOf(metric, index)}
              value={quantities[index]}
              onChange={(event) => type(index, event.target.value.trim())}
            />
          )}
          {lines[index] ? <Line result={lines[index]} currency={currency} /> : null}
        </div>
      ))}
      <div className={styles.total} aria-live="polite">
        <span className={styles.text}>{t('total')}</span>
        <strong className={styles.amount}>{formatMoney(total, currency, locale)}</strong>
      </div>
    </Stack>
  );
};

/** What a month costs with the prices on the screen, by the code that makes the bill. */
export const Simulator = () => {
  const t = useTranslations('plans.simulator');
  const { form } = usePlanForm();
  const [kind, metrics] = useWatch({ control: form.control, name: ['kind', 'metrics'] });
  const priced = kind === 'metered' ? metrics.filter(({ isDefault }) => !isDefault) : metrics;
  const body = () => {
    if (kind === 'free') return <p className={styles.text}>{t('free')}</p>;
    if (priced.length === 0) return <p className={styles.text}>{t('empty')}</p>;
    return <Calculator metrics={priced} />;
  };
  return (
    <Panel>
      <Section title={t('title')} help={t('help')}>
        {body()}
      </Section>
    </Panel>
  );
};
