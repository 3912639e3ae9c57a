'use client';

import { useTranslations } from 'next-intl';
import { InlineNotification } from '@/components/ui/notification';
import { Panel, Section } from '@/components/ui/layout/page';
import { Comparison } from './comparison';
import { MarketSelect, QuantityFields } from './inputs';
import { PlanResult } from './plan-result';
import { DAYS_IN_MONTH, useSimulation } from './simulation';
import styles from './simulator.module.scss';

/** What a month costs on every plan side by side, and how it grows with the quantity. */
export const Simulator = () => {
  const t = useTranslations('simulator');
  const { plans, measures, over } = useSimulation();
  const paid = plans.some(({ kind }) => kind !== 'free');
  const suggested = plans.some((plan) => plan.suggested && plan.kind !== 'free');
  return (
    <Section id="simulator" title={t('allPlans')} help={t('help', { days: DAYS_IN_MONTH })}>
      <Panel>
        {paid ? (
          <div className={styles.simulator}>
            <div className={styles.inputs}>
              <MarketSelect id="simulator-market" />
              <QuantityFields prefix="simulator" />
              {measures.length === 0 ? <p className={styles.words}>{t('noMeasure')}</p> : null}
            </div>
            <div className={styles.results}>
              {suggested ? (
                <InlineNotification
                  kind="info"
                  lowContrast
                  hideCloseButton
                  title={t('suggested')}
                  subtitle={t('suggestedHelp')}
                />
              ) : null}
              <div className={styles.resultList}>
                {plans.map((plan) => (
                  <PlanResult key={plan.id} plan={plan} />
                ))}
              </div>
              {over ? <Comparison over={over} /> : null}
            </div>
          </div>
        ) : (
          <p className={styles.words}>{t('nothing')}</p>
        )}
      </Panel>
    </Section>
  );
};

/** The same for the plan in the editor, beside its form. */
export const EditedPlanResult = ({ planId }: { planId: string }) => {
  const t = useTranslations('simulator');
  const { plans } = useSimulation();
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) return null;
  const used = [...plan.metrics, ...plan.quotas].map(({ metricId }) => metricId);
  return (
    <Panel>
      <Section title={t('thisPlan')} help={t('unsaved')}>
        <div className={styles.edited}>
          {plan.kind === 'free' ? null : <MarketSelect id="edited-market" />}
          <QuantityFields prefix="edited" only={used} />
          <PlanResult plan={plan} headless />
        </div>
      </Section>
    </Panel>
  );
};
