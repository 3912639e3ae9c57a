import { Decimal } from '@/lib/core/money';
import { type Units, exceeds, value } from './quantity';

/** `upTo` is the inclusive upper bound, `null` in an open last tier. */
export type PricedTier = { upTo: string | null; price: Decimal };
/** What a line is made of: quantity in rating units, the price applied, and the unrounded amount. */
export type Part = { quantity: Decimal; unitPrice: Decimal; amount: Decimal; upTo: string | null };

const reaches = (units: Units) => (tier: PricedTier) =>
  tier.upTo === null || !exceeds(units, new Decimal(tier.upTo));

/** The tier that the quantity falls in; `undefined` above a closed last tier. */
export const tierOf = (tiers: PricedTier[], units: Units) => tiers.find(reaches(units));

/** Price × units, divided once and last. */
export const amountOf = ({ numerator, scale }: Units, price: Decimal) => numerator.times(price).div(scale);

/** Each tier's share at that tier's price; above a closed last tier its price goes on. */
export const stepParts = (tiers: PricedTier[], units: Units): Part[] => {
  const parts: Part[] = [];
  let lower = new Decimal(0);
  for (const [index, { upTo, price }] of tiers.entries()) {
    const upper = upTo === null || index === tiers.length - 1 ? undefined : new Decimal(upTo);
    if (upper && exceeds(units, upper)) {
      const width = upper.minus(lower);
      parts.push({ quantity: width, unitPrice: price, amount: width.times(price), upTo });
      lower = upper;
      continue;
    }
    const rest = { numerator: units.numerator.minus(lower.times(units.scale)), scale: units.scale };
    return [...parts, { quantity: value(rest), unitPrice: price, amount: amountOf(rest, price), upTo }];
  }
  return parts;
};
