'use client';

import { useDeferredValue, useMemo } from 'react';
import { Decimal } from '@/lib/core/money';
import { cheapestRanges } from '@/lib/plans/simulation/cheapest/schema';
import { breaksOf, curvesOf, isSmoothed } from '@/lib/plans/simulation/curve/schema';
import { type Measure, roundUp, simulator } from '@/lib/plans/simulation/schema';
import { useSimulation } from './simulation';

const ROWS = 10;
const MOST_BREAKS = 20;

/** Even steps, the bounds of tiers, where another plan becomes the cheapest, and the quantity that is set. */
const rowsOf = (most: string, marks: Decimal[]) => {
  const even = Array.from({ length: ROWS }, (_, index) => new Decimal(most).times(index + 1).div(ROWS));
  const unique = new Map([...even, ...marks].map((at) => [at.toFixed(), at]));
  return [...unique.values()].filter((at) => at.gt(0)).sort((a, b) => a.comparedTo(b));
};

/** Everything that the chart, its summary and its table show; computed when the fields have come to rest. */
export const useCurves = (over: Measure) => {
  const { plans, situation } = useSimulation();
  const shown = useDeferredValue(useMemo(() => ({ plans, situation, over }), [plans, situation, over]));
  return useMemo(() => {
    const now = new Decimal(shown.situation.quantities[shown.over.id] ?? 0);
    const most = Decimal.max(shown.over.most, roundUp(now)).toFixed();
    const axis = { measure: shown.over.id, most };
    const curves = curvesOf(shown.plans, shown.situation, axis);
    const ranges = cheapestRanges(curves, { whole: shown.over.whole });
    const breaks = breaksOf(shown.plans, axis);
    const marks = [...(breaks.length > MOST_BREAKS ? [] : breaks), ...ranges.map(({ from }) => from), now];
    const prices = shown.plans.map((plan) => simulator(plan, shown.situation));
    const rows = rowsOf(most, marks).map((at) => {
      const quantity = at.toFixed();
      const totals = prices.map((price) => {
        const { lines, total, beyond } = price({ ...shown.situation.quantities, [axis.measure]: quantity });
        return beyond || lines.some(({ line }) => line === null) ? null : total;
      });
      return { quantity, totals };
    });
    const smoothed = shown.plans.some((plan) => isSmoothed(plan, axis));
    return { most, curves, ranges, rows, smoothed, plans: shown.plans, currency: shown.situation.currency };
  }, [shown]);
};

export type Curves = ReturnType<typeof useCurves>;
