'use client';

import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/core/codes';
import { formatMoney } from '@/lib/core/money';
import type { Message } from '@/lib/core/errors';
import type { EstimateLine } from '@/lib/plans/estimate/schema';
import { isTiered, type Metric } from '@/lib/plans/schema';
import { type SimulatedPlan, simulate } from '@/lib/plans/simulation/schema';
import { lineWords } from '@/lib/plans/simulation/words/schema';
import { useSay } from '@/components/ui/form/use-say';
import { Tag } from '@/components/ui/tag';
import { metricTitle } from '../price-units';
import { useSimulation } from './simulation';
import styles from './simulator.module.scss';

const listed = (parts: string[], locale: string) =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);

/** A refusal names the country by its code; people read its name. */
const withCountry = ({ key, values }: Message, locale: string): Message =>
  typeof values?.country === 'string'
    ? { key, values: { ...values, country: countryName(values.country, locale) } }
    : { key, values };

/** One line of the bill to be, worked out in words. */
const Line = ({ metric, result }: { metric: Metric; result: EstimateLine }) => {
  const t = useTranslations('simulator.line');
  const say = useSay();
  const locale = useLocale();
  const { situation } = useSimulation();
  const { currency, quantities, daysUsed, daysInMonth } = situation;
  const title = metric.isDefault ? t('fee') : metricTitle(metric, locale) || t('unused');
  if (!result.line)
    return (
      <div className={styles.line}>
        <dt>{title}</dt>
        <dd className={styles.words}>{say(withCountry(result.refusal, locale))}</dd>
      </div>
    );
  const usage = {
    measured: metric.isDefault ? '1' : (quantities[metric.metricId] ?? '0'),
    daysUsed,
    daysInMonth,
  };
  const words = lineWords(metric, result.line, usage, { currency, locale });
  const sentences = [words.units, words.tier, words.rounding].filter((one) => one !== null);
  return (
    <div className={styles.line}>
      <dt>{title}</dt>
      <dd className={styles.amount}>{formatMoney(result.line.amount, currency, locale)}</dd>
      {metric.isDefault ? null : (
        <dd className={styles.words}>
          <span className={styles.parts}>{listed(words.parts.map(say), locale)}</span>
          {sentences.map((sentence) => (
            <span key={sentence.key}>{say(sentence)}</span>
          ))}
          {isTiered(metric.pricingModel) && words.parts.length > 1 ? <StepHelp /> : null}
        </dd>
      )}
    </div>
  );
};

const StepHelp = () => <span>{useTranslations('plans.metric.pricingHelp')('step_tier')}</span>;

type Props = { plan: SimulatedPlan & { suggested: boolean }; headless?: boolean };

/** What the month costs on one plan, line by line. */
export const PlanResult = ({ plan, headless }: Props) => {
  const t = useTranslations('simulator');
  const locale = useLocale();
  const { situation, draftId } = useSimulation();
  const { metrics, lines, total, beyond } = simulate(plan, situation);
  const money = formatMoney(total, situation.currency, locale);
  const refused = lines.some(({ line }) => line === null);
  const body = () => {
    if (plan.kind === 'free')
      return <p className={styles.words}>{t(beyond ? 'plan.beyond' : 'plan.withinLimit')}</p>;
    if (metrics.length === 0) return <p className={styles.words}>{t('plan.noMetrics')}</p>;
    return (
      <dl className={styles.lines}>
        {metrics.map((metric, index) => (
          <Line key={index} metric={metric} result={lines[index]!} />
        ))}
      </dl>
    );
  };
  return (
    <section className={styles.result} aria-label={plan.displayName || t('plan.unnamed')}>
      {headless ? null : (
        <div className={styles.resultHead}>
          <h3 className={styles.resultTitle}>{plan.displayName || t('plan.unnamed')}</h3>
          {plan.suggested && plan.kind !== 'free' ? <Tag type="blue">{t('suggested')}</Tag> : null}
        </div>
      )}
      {body()}
      <p className={styles.total}>
        <span>{t('plan.total')}</span>
        <output className={styles.totalAmount}>
          {beyond || refused ? '–' : plan.kind === 'free' ? t('plan.free') : money}
        </output>
      </p>
      {draftId === plan.id && !headless ? <p className={styles.words}>{t('unsaved')}</p> : null}
    </section>
  );
};
