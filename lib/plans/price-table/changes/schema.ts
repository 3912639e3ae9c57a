import { sameMarket, type Amount } from '../../prices/schema';
import type { PricedMetric } from '../schema';
import { tierBounds } from '../schema';

/** One price that differs; `before` or `after` is '' where there is none. `bound` is '' for no upper bound. */
export type PriceChange = {
  metricId: string;
  country: string;
  currency: string;
  bound: string;
  before: string;
  after: string;
};

/** What changes when these prices take the place of those of each metric, in the order of the rows. */
export const priceChanges = (metrics: PricedMetric[], after: Amount[][]): PriceChange[] =>
  metrics.flatMap((metric, index) => {
    const next = after[index] ?? metric.amounts;
    const gone = metric.amounts.filter((row) => !next.some((one) => sameMarket(one, row)));
    return [...next, ...gone].flatMap((place) => {
      const was = metric.amounts.find((row) => sameMarket(row, place));
      const is = next.find((row) => sameMarket(row, place));
      return tierBounds(metric).flatMap((bound, tier) => {
        const [before, now] = [was?.prices[tier] ?? '', is?.prices[tier] ?? ''];
        const { country, currency } = place;
        return before === now
          ? []
          : [{ metricId: metric.metricId, country, currency, bound, before, after: now }];
      });
    });
  });
