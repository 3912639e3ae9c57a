'use client';

import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/core/codes';
import type { Market } from '@/lib/plans/simulation/schema';
import { Select, SelectItem } from '@/components/ui/select';
import { metricTitle } from '../price-units';
import { QuantityField } from './quantity-field';
import { DAYS_IN_MONTH, typedQuantity, useSimulation } from './simulation';
import styles from './simulator.module.scss';

const keyOf = ({ currency, country }: Pick<Market, 'country' | 'currency'>) => `${currency}-${country}`;

/** The market that prices are shown in; one that only rates can price says so. */
export const MarketSelect = ({ id }: { id: string }) => {
  const t = useTranslations('simulator');
  const locale = useLocale();
  const { markets, situation, choose } = useSimulation();
  const change = (key: string) => {
    const market = markets.find((one) => keyOf(one) === key);
    if (market) choose({ market: { country: market.country, currency: market.currency } });
  };
  return (
    <Select
      id={id}
      labelText={t('market')}
      value={keyOf(situation)}
      onChange={(event) => change(event.target.value)}
    >
      {markets.map((market) => (
        <SelectItem
          key={keyOf(market)}
          value={keyOf(market)}
          text={t(market.suggested ? 'marketSuggested' : 'marketPriced', {
            country: countryName(market.country, locale),
            currency: market.currency,
          })}
        />
      ))}
    </Select>
  );
};

type Props = { prefix: string; only?: string[] };

/** A field for each measure of the plans, or `only` of those given, and the days where a price is for a month. */
export const QuantityFields = ({ prefix, only }: Props) => {
  const t = useTranslations('simulator');
  const locale = useLocale();
  const { measures, choice, choose } = useSimulation();
  const shown = measures.filter(({ id }) => !only || only.includes(id));
  return (
    <div className={styles.quantities}>
      {shown.map((measure) => {
        const name = metricTitle(measure.metric, locale);
        return (
          <QuantityField
            key={measure.id}
            id={`${prefix}-${measure.id}`}
            name={name}
            label={t(measure.byDay ? 'quantityByDay' : 'quantity', { metric: name })}
            typed={typedQuantity(measure, choice)}
            most={measure.most}
            whole={measure.whole}
            onChange={(typed) => choose({ usage: { ...choice.usage, [measure.id]: typed } })}
          />
        );
      })}
      {shown.some(({ byDay }) => byDay) ? (
        <QuantityField
          id={`${prefix}-days`}
          name={t('daysUsed')}
          label={t('daysUsed')}
          helper={t('daysUsedHelp', { days: DAYS_IN_MONTH })}
          typed={String(choice.days ?? DAYS_IN_MONTH)}
          most={String(DAYS_IN_MONTH)}
          whole
          onChange={(typed) => {
            const days = Math.min(DAYS_IN_MONTH, Math.max(1, Math.trunc(Number(typed)) || 1));
            choose({ days });
          }}
        />
      ) : null}
    </div>
  );
};
