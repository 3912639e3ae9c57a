import { isDecimal } from '../core/decimal-text';
import { invalid } from '@/lib/core/errors';
import { Decimal } from '@/lib/core/money';

/**
 * A quantity in rating units, kept as a fraction: one third has no decimal form, and a division rounded here
 * could turn an amount that lies exactly between two cents into one that does not.
 */
export type Units = { numerator: Decimal; scale: Decimal };

const quantityOf = (text: string) => {
  if (!isDecimal(text)) throw invalid([{ path: 'quantity', message: { key: 'rating.quantity' } }]);
  return new Decimal(text);
};

/** Quantity ÷ rating scale; with `clip` rounded up to whole units. */
export const unitsOf = (quantity: string, ratingScale: string, clip: boolean): Units => {
  const numerator = quantityOf(quantity);
  const scale = new Decimal(ratingScale);
  if (!clip) return { numerator, scale };
  const whole = numerator.divToInt(scale);
  return { numerator: whole.times(scale).eq(numerator) ? whole : whole.plus(1), scale: new Decimal(1) };
};

/** The units of several days; each day is scaled and clipped for itself, as each day is priced for itself. */
export const unitDaysOf = (daily: readonly string[], ratingScale: string, clip: boolean): Units => {
  const days = daily.map((quantity) => unitsOf(quantity, ratingScale, clip));
  return {
    numerator: days.reduce((sum, { numerator }) => sum.plus(numerator), new Decimal(0)),
    scale: clip ? new Decimal(1) : new Decimal(ratingScale),
  };
};

export const value = ({ numerator, scale }: Units) => numerator.div(scale);
export const exceeds = ({ numerator, scale }: Units, bound: Decimal) => numerator.gt(bound.times(scale));
