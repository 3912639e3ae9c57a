'use client';

import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { priceChanges } from '@/lib/plans/price-table/changes/schema';
import {
  type Amount,
  type SuggestionScope,
  requiredAmount,
  suggestPrices,
  withoutRate,
} from '@/lib/plans/prices/schema';
import { Button } from '@/components/ui/button';
import { Row } from '@/components/ui/layout/arrange';
import { RadioButton, RadioButtonGroup } from '@/components/ui/radio';
import { usePlanForm } from '../plan-form';
import { PriceChanges } from './price-changes';
import styles from './price-table.module.scss';

const SCOPES = ['missing', 'unlocked', 'all'] as const satisfies SuggestionScope[];

type Props = { onApply: (amounts: Amount[][], count: number) => void; onCancel: () => void };

/** Prices in all other currencies from those in dollars: first what would change, then into the form. */
export const SuggestPanel = ({ onApply, onCancel }: Props) => {
  const t = useTranslations('priceTable.suggest');
  const panel = useTranslations('priceTable.panel');
  const locale = useLocale();
  const { form, rates } = usePlanForm();
  const [metrics] = useState(() => structuredClone(form.getValues('metrics')));
  const [scope, setScope] = useState<SuggestionScope>('missing');
  const amounts = useMemo(
    () => metrics.map((metric) => suggestPrices(metric.amounts, rates, { scope })),
    [metrics, rates, scope],
  );
  const changes = useMemo(() => priceChanges(metrics, amounts), [metrics, amounts]);
  const unrated = withoutRate(metrics, rates);
  const noBase = metrics.some((metric) => !requiredAmount(metric.amounts)?.prices.every(Boolean));
  const tiered = (id: string) => metrics.some((one) => one.metricId === id && one.tiers.length > 0);
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <h4 className={styles.panelTitle}>{t('title')}</h4>
      <p className={styles.muted}>{t('help')}</p>
      <RadioButtonGroup
        name="suggest-scope"
        orientation="vertical"
        legendText={t('scope')}
        valueSelected={scope}
        onChange={(value) => setScope(value as SuggestionScope)}
      >
        {SCOPES.map((one) => (
          <RadioButton key={one} id={`suggest-${one}`} value={one} labelText={t(one)} />
        ))}
      </RadioButtonGroup>
      {noBase ? <p className={styles.refusal}>{t('noBase')}</p> : null}
      {unrated.length > 0 ? (
        <p className={styles.refusal}>
          {t('noRates', { currencies: new Intl.ListFormat(locale).format(unrated) })}
        </p>
      ) : null}
      <PriceChanges changes={changes} tiered={tiered} />
      <Row>
        <Button size="sm" disabled={changes.length === 0} onClick={() => onApply(amounts, changes.length)}>
          {t('apply')}
        </Button>
        <Button kind="ghost" size="sm" onClick={onCancel}>
          {panel('cancel')}
        </Button>
      </Row>
    </section>
  );
};
