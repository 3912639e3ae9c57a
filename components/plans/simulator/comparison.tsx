'use client';

import { useMemo } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useLocale, useTranslations } from 'next-intl';
import type { Measure } from '@/lib/plans/simulation/schema';
import { summaryWords } from '@/lib/plans/simulation/words/schema';
import { useSay } from '@/components/ui/form/use-say';
import { InlineLoading } from '@/components/ui/inline-loading';
import { Select, SelectItem } from '@/components/ui/select';
import { metricTitle, wordsIn } from '../price-units';
import { CostTable } from './cost-table';
import { useSimulation } from './simulation';
import { useCurves } from './use-curves';
import styles from './simulator.module.scss';

const MOST_SENTENCES = 6;

const Loading = () => <InlineLoading description={useTranslations('simulator.chart')('loading')} />;
const LineChart = dynamic(() => arriving(() => import('./line-chart')), { ssr: false, loading: Loading });

/** Names that tell the plans apart, also where two are called the same. */
const useNames = (displayNames: string) => {
  const t = useTranslations('simulator.plan');
  return useMemo(() => {
    const names = (JSON.parse(displayNames) as string[]).map((name) => name || t('unnamed'));
    return names.map((name, index) =>
      names.indexOf(name) < index ? t('repeated', { name, number: index + 1 }) : name,
    );
  }, [displayNames, t]);
};

const Summary = ({ sentences }: { sentences: string[] }) => {
  const t = useTranslations('simulator.summary');
  const more = sentences.length - MOST_SENTENCES;
  return (
    <ul className={styles.summary} aria-live="polite">
      {sentences.slice(0, MOST_SENTENCES).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {more > 0 ? <li>{t('more', { count: more })}</li> : null}
    </ul>
  );
};

/** Cost over the quantity of one measure for all plans: in words, drawn, and as a table. */
export const Comparison = ({ over }: { over: Measure }) => {
  const t = useTranslations('simulator.chart');
  const table = useTranslations('simulator.table');
  const locale = useLocale();
  const say = useSay();
  const { measures, choose } = useSimulation();
  const curves = useCurves(over);
  const names = useNames(JSON.stringify(curves.plans.map(({ displayName }) => displayName)));
  const unit = wordsIn(over.metric.unitName, locale);
  const units = metricTitle(over.metric, locale);
  const axis = t(over.byDay ? 'axisByDay' : 'axis', { units });
  const named = curves.plans.map((plan, index) => ({ ...plan, displayName: names[index] ?? '' }));
  const sentences = summaryWords({ plans: named, ranges: curves.ranges, unit }, locale).map(say);
  return (
    <div className={styles.comparison}>
      <div className={styles.comparisonHead}>
        <h3 className={styles.subTitle}>{t('title')}</h3>
        {measures.length > 1 ? (
          <Select
            id="simulator-over"
            size="sm"
            labelText={t('measure')}
            helperText={t('held')}
            value={over.id}
            onChange={(event) => choose({ over: event.target.value })}
          >
            {measures.map(({ id, metric }) => (
              <SelectItem key={id} value={id} text={metricTitle(metric, locale)} />
            ))}
          </Select>
        ) : null}
      </div>
      <Summary sentences={sentences} />
      <div className={styles.chart}>
        <LineChart curves={curves} names={names} axis={axis} label={t('label', { units })} />
      </div>
      {curves.smoothed ? <p className={styles.words}>{t('smoothed')}</p> : null}
      <details className={styles.details}>
        <summary>{table('show')}</summary>
        <CostTable curves={curves} names={names} axis={axis} />
      </details>
    </div>
  );
};
