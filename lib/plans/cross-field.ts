import type { z } from 'zod';
import { isDecimal } from '@/lib/core/decimal-text';
import { Decimal } from '@/lib/core/money';
import type { Metric, PlanDraft, PricingModel } from './schema';

type Context = z.core.$RefinementCtx;

const refuse = (
  ctx: Context,
  path: (string | number)[],
  key: string,
  params?: Record<string, string | number>,
) => ctx.addIssue({ code: 'custom', path, message: `plansErrors.${key}`, params });

/** Positions of values that an earlier position already has; empty ones are still to be filled in. */
const repeats = (values: string[]) =>
  values.flatMap((value, index) => (value !== '' && values.indexOf(value) < index ? [index] : []));

export const isTiered = (model: PricingModel) => model.endsWith('_tier');

const checkTiers = ({ pricingModel, tiers }: Metric, ctx: Context) => {
  if (!isTiered(pricingModel) && tiers.length > 0) refuse(ctx, ['tiers'], 'tiersNotAllowed');
  let lower = new Decimal(0);
  tiers.forEach(({ upTo }, index) => {
    if (upTo === null && index < tiers.length - 1) refuse(ctx, ['tiers', index, 'upTo'], 'openTierNotLast');
    if (!isDecimal(upTo)) return;
    const upper = new Decimal(upTo);
    if (upper.lte(lower)) refuse(ctx, ['tiers', index, 'upTo'], 'tiersAscending');
    lower = Decimal.max(lower, upper);
  });
  const last = tiers.at(-1);
  // Above a closed last block there would be no amount to charge.
  if (pricingModel === 'block_tier' && last?.upTo) {
    refuse(ctx, ['tiers', tiers.length - 1, 'upTo'], 'blockNeedsOpenLast');
  }
};

/** Rules within one metric: id and unit, tiers, one price per tier, one row per country and currency. */
export const checkMetric = (metric: Metric, ctx: Context) => {
  const { metricId, unit, tiers, amounts } = metric;
  if (metricId && unit && !metricId.startsWith(unit))
    refuse(ctx, ['metricId'], 'metricIdBeginsWithUnit', { unit });
  checkTiers(metric, ctx);
  const expected = Math.max(1, tiers.length);
  amounts.forEach(({ prices }, index) => {
    if (prices.length !== expected) {
      refuse(ctx, ['amounts', index, 'prices'], 'pricesPerTier', { expected, actual: prices.length });
    }
  });
  for (const index of repeats(amounts.map(({ country, currency }) => `${country}/${currency}`))) {
    refuse(ctx, ['amounts', index], 'amountRepeated');
  }
};

/** Rules across a plan: what its kind admits, and nothing named twice. */
export const checkPlan = ({ kind, metrics, quotas, regions }: PlanDraft, ctx: Context) => {
  for (const index of repeats(metrics.map(({ metricId }) => metricId))) {
    refuse(ctx, ['metrics', index, 'metricId'], 'metricIdRepeated');
  }
  for (const index of repeats(quotas.map(({ metricId }) => metricId))) {
    refuse(ctx, ['quotas', index, 'metricId'], 'quotaRepeated');
  }
  for (const index of repeats(regions)) refuse(ctx, ['regions', index], 'regionRepeated');
  if (kind !== 'free' && quotas.length > 0) refuse(ctx, ['quotas'], 'quotasOnlyFree');
  if (kind === 'subscription' && (metrics.length !== 1 || !metrics[0]?.isDefault)) {
    refuse(ctx, ['metrics'], 'subscriptionMetric');
  }
  if (kind !== 'free') return;
  metrics.forEach((metric, index) => {
    if (metric.amounts.length > 0) refuse(ctx, ['metrics', index, 'amounts'], 'freeWithoutPrices');
  });
};
