import { isDecimal } from '../../core/decimal-text';
import { Decimal } from '../../core/money';
import { type Estimate, estimator } from '../estimate/schema';
import { type Place, type Rate, sameMarket, suggestPrices } from '../prices/schema';
import { type Metric, type PlanDraft, REQUIRED_PRICE } from '../schema';

/** What the simulator needs of a plan. */
export type SimulatedPlan = Pick<PlanDraft, 'kind' | 'metrics' | 'quotas' | 'displayName'> & { id: string };

/** Measure (a metric's id) → quantity of the month as a decimal string; of each day where it is priced by proration. */
export type Quantities = Record<string, string>;

/** `measured` says whether any plan prices it by the day, `whole` whether its records are whole numbers. */
export type Measure = { id: string; metric: Metric; whole: boolean; byDay: boolean; most: string };
export type Market = Place & { suggested: boolean };
export type Situation = Place & { quantities: Quantities; daysInMonth: number; daysUsed: number };

/** The metrics that a plan is charged by; the default one of a metered plan is to be removed. */
export const chargedMetrics = ({ kind, metrics }: Pick<PlanDraft, 'kind' | 'metrics'>): Metric[] => {
  if (kind === 'free') return [];
  return kind === 'metered' ? metrics.filter(({ isDefault }) => !isDefault) : metrics;
};

const positive = (text: string) =>
  isDecimal(text) && !/^[0.]+$/.test(text) ? new Decimal(text) : new Decimal(1);

/** How many measured units one rating unit holds: the metering scale times the rating scale. */
export const unitsPerPrice = ({ meteringScale, ratingScale }: Metric) =>
  positive(meteringScale).times(positive(ratingScale));

/** The upper bounds of a metric's tiers, in measured units. */
export const measuredBounds = (metric: Metric): Decimal[] =>
  metric.tiers.flatMap(({ upTo }) => (isDecimal(upTo) ? [unitsPerPrice(metric).times(upTo)] : []));

const STEPS = ['1', '2', '2.5', '5', '10'];
/** The next round figure: 1, 2, 2.5 or 5 times a power of ten. */
export const roundUp = (quantity: Decimal): Decimal => {
  if (quantity.lte(1)) return new Decimal(1);
  const power = new Decimal(10).pow(quantity.e);
  return power.times(STEPS.find((step) => power.times(step).gte(quantity)) ?? '10');
};

const LEAST = 10_000;
const LEAST_BY_DAY = 100;

const mostOf = (metrics: Metric[], limits: string[]): string => {
  const bounds = [...metrics.flatMap(measuredBounds), ...limits.filter(isDecimal).map((q) => new Decimal(q))];
  if (bounds.length > 0) return roundUp(Decimal.max(...bounds).times('1.1')).toFixed();
  const byDay = metrics.some(({ pricingModel }) => pricingModel === 'proration');
  const units = metrics.map((metric) => unitsPerPrice(metric).times(10));
  return roundUp(Decimal.max(byDay ? LEAST_BY_DAY : LEAST, ...units)).toFixed();
};

/** What can be counted in any of the plans, each once, with the range that its tiers and limits make sensible. */
export const measuresOf = (plans: SimulatedPlan[]): Measure[] => {
  const all = plans.flatMap(chargedMetrics).filter(({ isDefault, metricId }) => !isDefault && metricId);
  const ids = [...new Set(all.map(({ metricId }) => metricId))];
  const quotas = plans.flatMap((plan) => plan.quotas);
  return ids.map((id) => {
    const metrics = all.filter(({ metricId }) => metricId === id);
    const limits = quotas.filter(({ metricId }) => metricId === id).map(({ quantity }) => quantity);
    return {
      id,
      metric: metrics[0]!,
      whole: metrics.every(({ quantityType }) => quantityType === 'integer'),
      byDay: metrics.some(({ pricingModel }) => pricingModel === 'proration'),
      most: mostOf(metrics, limits),
    };
  });
};

/** Every market with prices in some plan, then those that only the operator's rates suggest; United States first. */
export const marketsOf = (plans: SimulatedPlan[], rates: Rate[]): Market[] => {
  const rows = plans.flatMap(chargedMetrics).flatMap(({ amounts }) => amounts);
  const markets: Market[] = [{ ...REQUIRED_PRICE, suggested: false }];
  for (const row of [...rows.filter(({ prices }) => prices.every(Boolean)), ...rates]) {
    const { country, currency } = row;
    if (markets.some((market) => sameMarket(market, row))) continue;
    const suggested = 'rate' in row || row.suggested === true;
    markets.push({ country, currency, suggested });
  }
  return markets;
};

/** The plan's metrics with a price in every market that the rates know, and whether the one here is only suggested. */
export const pricedIn = (metrics: Metric[], rates: Rate[], market: Place) => {
  const priced = metrics.map((metric) => ({ ...metric, amounts: suggestPrices(metric.amounts, rates) }));
  const suggested = priced.some(({ amounts }) =>
    amounts.some((row) => sameMarket(row, market) && row.suggested),
  );
  return { metrics: priced, suggested };
};

const exceeded = ({ kind, quotas }: SimulatedPlan, quantities: Quantities) =>
  kind === 'free' &&
  quotas.some(({ metricId, quantity }) => {
    const used = quantities[metricId];
    return used !== undefined && isDecimal(used) && isDecimal(quantity) && new Decimal(used).gt(quantity);
  });

/** A plan's month: `beyond` when the quantities exceed what a free plan includes. */
export type PlanEstimate = Estimate & { metrics: Metric[]; beyond: boolean };

/**
 * What a month costs on a plan by the bill's own code, for any quantities. A metric without an id counts as unused,
 * and prices elsewhere are not looked at.
 */
export const simulator = (plan: SimulatedPlan, { quantities: _, ...circumstances }: Situation) => {
  const metrics = chargedMetrics(plan).map((metric) => ({
    ...metric,
    amounts: metric.amounts.filter((row) => sameMarket(row, circumstances)),
  }));
  const price = estimator(metrics, circumstances);
  return (quantities: Quantities): PlanEstimate => {
    const of = ({ isDefault, metricId }: Metric) => (isDefault ? '1' : (quantities[metricId] ?? '0'));
    return { ...price(metrics.map(of)), metrics, beyond: exceeded(plan, quantities) };
  };
};

/** `simulator` for the quantities of the situation. */
export const simulate = (plan: SimulatedPlan, situation: Situation): PlanEstimate =>
  simulator(plan, situation)(situation.quantities);
