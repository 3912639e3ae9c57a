import { createHash } from 'node:crypto';
import { Decimal } from '../core/money';
import type { Metric, PlanDraft } from './schema';

const plain = (decimal: string | null) => (decimal ? new Decimal(decimal).toFixed() : decimal);

/** Keys in a fixed order, decimals in one spelling, and the rows sorted: their order costs nobody anything. */
const priced = (metric: Metric) => ({
  metricId: metric.metricId,
  unit: metric.unit,
  quantityType: metric.quantityType,
  meteringModel: metric.meteringModel,
  meteringScale: plain(metric.meteringScale),
  pricingModel: metric.pricingModel,
  ratingScale: plain(metric.ratingScale),
  clip: metric.clip,
  tiers: metric.tiers.map(({ upTo }) => plain(upTo)),
  amounts: metric.amounts
    .map(({ country, currency, prices }) => [country, currency, ...prices.map(plain)])
    .sort((a, b) => (String(a) < String(b) ? -1 : 1)),
});

/** SHA-256 over all that decides what a customer pays; equal hashes mean equal prices. */
export const pricesHash = ({ kind, metrics }: Pick<PlanDraft, 'kind' | 'metrics'>): string =>
  createHash('sha256')
    .update(JSON.stringify({ kind, metrics: metrics.map(priced) }))
    .digest('hex');
