import { isTiered } from '../cross-field';
import {
  type Metric,
  type PlanDraft,
  type PlanKind,
  type PricingModel,
  REQUIRED_PRICE,
  initialMetrics,
  newMetric,
} from '../schema';

type Tiers = Metric['tiers'];
type TieredPart = Pick<Metric, 'tiers' | 'amounts'>;

const rows = (amounts: Metric['amounts'], change: (prices: string[]) => string[]) =>
  amounts.map((row) => ({ ...row, prices: change(row.prices) }));

/** One more tier, below the open last one where there is one, with its blank price in every row. */
export const addTier = ({ tiers, amounts }: TieredPart): TieredPart => {
  const open = tiers.at(-1)?.upTo === null;
  const at = open ? tiers.length - 1 : tiers.length;
  const tier: Tiers[number] = { upTo: open ? '' : null };
  return {
    tiers: tiers.toSpliced(at, 0, tier),
    // The first tier of all takes over the single price.
    amounts: tiers.length === 0 ? amounts : rows(amounts, (prices) => prices.toSpliced(at, 0, '')),
  };
};

/** Without one tier and its prices; the last of all leaves a single price behind. */
export const removeTier = ({ tiers, amounts }: TieredPart, index: number): TieredPart => ({
  tiers: tiers.toSpliced(index, 1),
  amounts: tiers.length === 1 ? amounts : rows(amounts, (prices) => prices.toSpliced(index, 1)),
});

/** Tiers and prices in the shape that a pricing model needs; what fits is kept. */
export const forPricingModel = ({ tiers, amounts }: TieredPart, model: PricingModel): TieredPart => {
  if (!isTiered(model)) return { tiers: [], amounts: rows(amounts, ([first = '']) => [first]) };
  if (tiers.length > 0) {
    const openLast = model === 'block_tier' ? tiers.with(-1, { upTo: null }) : tiers;
    return { tiers: openLast, amounts };
  }
  return { tiers: [{ upTo: '' }, { upTo: null }], amounts: rows(amounts, ([first = '']) => [first, '']) };
};

/** One more country and currency, its prices still blank. */
export const addAmount = ({ tiers, amounts }: TieredPart, place: { country: string; currency: string }) => [
  ...amounts,
  { ...place, prices: Array<string>(Math.max(1, tiers.length)).fill('') },
];

const unitBegins = (metricId: string, unit: string) =>
  metricId.startsWith(unit) && /^(E?S)?(_|$)/.test(metricId.slice(unit.length));

/** The metric that a limit counts by: the one with its id, else one of the same unit; a plan's fee counts nothing. */
export const limitedMetric = (metricId: string, metrics: Metric[]): Metric | undefined => {
  const counted = metrics.filter(({ isDefault }) => !isDefault);
  return (
    counted.find((one) => one.metricId === metricId) ??
    counted.find(({ unit }) => unit !== '' && unitBegins(metricId, unit))
  );
};

/** A draft turned into another kind; metrics that the kind admits stay, limits belong to free plans only. */
export const withKind = (plan: Pick<PlanDraft, 'metrics' | 'quotas'>, kind: PlanKind) => {
  const { metrics } = plan;
  const own = metrics.filter(({ isDefault }) => !isDefault);
  const quotas = kind === 'free' ? plan.quotas : [];
  if (kind === 'free') return { quotas, metrics: own.map((metric) => ({ ...metric, amounts: [] })) };
  if (kind === 'subscription') {
    return { quotas, metrics: [metrics.find(({ isDefault }) => isDefault) ?? newMetric('subscription')] };
  }
  const paid = own.map((metric) =>
    metric.amounts.length > 0 ? metric : { ...metric, amounts: addAmount(metric, REQUIRED_PRICE) },
  );
  // With nothing else the fee stays, marked for removal, so that going back to a subscription loses no price.
  if (paid.length > 0) return { quotas, metrics: paid };
  return { quotas, metrics: metrics.length > 0 ? metrics : initialMetrics('metered') };
};
