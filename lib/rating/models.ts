import { type Message, invalid } from '@/lib/core/errors';
import type { PricingModel } from '@/lib/plans/schema';
import { type Units, value } from './quantity';
import { type Part, type PricedTier, amountOf, stepParts, tierOf } from './tiers';

/** `tiers` holds one open tier where the model has none; in proration `units` are unit-days. */
export type Pricing = { tiers: [PricedTier, ...PricedTier[]]; units: Units; daysInMonth: number };
type Priced = { parts: Part[]; rule: Message };

const lastOf = (tiers: Pricing['tiers']) => tiers[tiers.length - 1] ?? tiers[0];
const tierValues = (tier: PricedTier) => ({
  price: tier.price.toFixed(),
  tier: tier.upTo === null ? 'open' : 'bounded',
  bound: tier.upTo ?? '',
});

const linear = ({ tiers: [{ price }], units }: Pricing): Priced => ({
  parts: [{ quantity: value(units), unitPrice: price, amount: amountOf(units, price), upTo: null }],
  rule: { key: 'rating.linear', values: { price: price.toFixed() } },
});

const proration = ({ tiers: [{ price }], units, daysInMonth }: Pricing): Priced => {
  const amount = amountOf({ ...units, scale: units.scale.times(daysInMonth) }, price);
  return {
    parts: [{ quantity: value(units), unitPrice: price, amount, upTo: null }],
    rule: { key: 'rating.proration', values: { price: price.toFixed(), days: daysInMonth } },
  };
};

const granularTier = ({ tiers, units }: Pricing): Priced => {
  const found = tierOf(tiers, units);
  const tier = found ?? lastOf(tiers);
  return {
    parts: [
      { quantity: value(units), unitPrice: tier.price, amount: amountOf(units, tier.price), upTo: tier.upTo },
    ],
    rule: { key: 'rating.granularTier', values: { ...tierValues(tier), ...(!found && { tier: 'beyond' }) } },
  };
};

const stepTier = ({ tiers, units }: Pricing): Priced => {
  const parts = stepParts(tiers, units);
  return { parts, rule: { key: 'rating.stepTier', values: { tiers: parts.length } } };
};

const blockTier = ({ tiers, units }: Pricing): Priced => {
  const tier = tierOf(tiers, units);
  if (!tier) throw invalid([{ path: 'tiers', message: { key: 'rating.beyondLastBlock' } }]);
  return {
    parts: [{ quantity: value(units), unitPrice: tier.price, amount: tier.price, upTo: tier.upTo }],
    rule: { key: 'rating.blockTier', values: tierValues(tier) },
  };
};

/** The pricing models of domain §13: each turns rating units into parts and says the rule that it applied. */
export const MODELS = {
  linear,
  proration,
  granular_tier: granularTier,
  step_tier: stepTier,
  block_tier: blockTier,
} as const satisfies Record<PricingModel, (pricing: Pricing) => Priced>;
