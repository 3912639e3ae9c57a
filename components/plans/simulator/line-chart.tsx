'use client';

import { useMemo } from 'react';
import { LineChart as CarbonLineChart } from '@carbon/charts-react';
import '@carbon/charts-react/styles.css';
import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/core/money';
import { pointsOf } from '@/lib/plans/simulation/curve/schema';
import { formatQuantity } from '@/lib/plans/simulation/words/schema';
import type { Curves } from './use-curves';
import { useDarkTheme } from './use-dark-theme';

type Props = { curves: Curves; names: string[]; axis: string; label: string };

const compact = (value: number, currency: string, locale: string) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 2,
  }).format(value);

/** The lines themselves; loaded with their library only where they are shown. */
const LineChart = ({ curves: { curves, currency, most }, names, axis, label }: Props) => {
  const t = useTranslations('simulator.chart');
  const locale = useLocale();
  const dark = useDarkTheme();
  const data = useMemo(
    () =>
      curves.flatMap((curve, index) => pointsOf(curve).map((point) => ({ group: names[index]!, ...point }))),
    [curves, names],
  );
  const options = useMemo(
    () => ({
      accessibility: { svgAriaLabel: label },
      animations: false,
      axes: {
        bottom: {
          ...{ mapsTo: 'quantity', scaleType: 'linear', title: axis, domain: [0, Number(most)] },
          ticks: { formatter: (tick: number | Date) => formatQuantity(String(Number(tick)), locale) },
        },
        left: {
          ...{ mapsTo: 'cost', scaleType: 'linear', title: t('cost', { currency }) },
          ticks: { formatter: (tick: number | Date) => compact(Number(tick), currency, locale) },
        },
      },
      curve: 'curveLinear',
      height: '22rem',
      legend: { enabled: names.length > 1 },
      points: { enabled: false },
      theme: dark ? 'g100' : 'white',
      toolbar: { enabled: false },
      tooltip: {
        showTotal: false,
        valueFormatter: (value: unknown, of: string) => {
          if (typeof value !== 'number') return String(value);
          return of === axis
            ? formatQuantity(String(value), locale)
            : formatMoney(value.toFixed(4), currency, locale);
        },
      },
    }),
    [axis, currency, dark, label, locale, most, names, t],
  );
  return <CarbonLineChart data={data} options={options as never} />;
};

export default LineChart;
