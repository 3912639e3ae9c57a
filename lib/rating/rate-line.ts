import { type Message, invalid } from '@/lib/core/errors';
import { Decimal, roundToMinorUnit } from '@/lib/core/money';
import type { Metric } from '@/lib/plans/schema';
import { MODELS, type Pricing } from './models';
import { unitDaysOf, unitsOf, value } from './quantity';

export type RatedMetric = Pick<Metric, 'pricingModel' | 'ratingScale' | 'clip' | 'tiers' | 'amounts'>;

/** Quantities are decimal strings, already divided by the metering scale. */
export type RateInput = {
  metric: RatedMetric;
  country: string;
  currency: string;
  daysInMonth: number;
} & ({ quantity: string } | { dailyQuantities: readonly string[] });

/** Decimal strings. `quantity` is in rating units, of proration in unit-days; a block's `unitPrice` is its fixed amount. */
export type LinePart = { quantity: string; unitPrice: string; amount: string; upTo: string | null };
export type RatedLine = {
  /** Rounded half-even to the currency's minor unit, once. */
  amount: string;
  /** The sum of the parts. */
  unrounded: string;
  parts: LinePart[];
  /** The sentence that explains the line. */
  rule: Message;
};

const tiersOf = ({ tiers, amounts }: RatedMetric, country: string, currency: string): Pricing['tiers'] => {
  const prices = amounts.find((row) => row.country === country && row.currency === currency)?.prices ?? [];
  const bounds = tiers.length > 0 ? tiers : [{ upTo: null }];
  if (bounds.some(({ upTo }) => upTo === ''))
    throw invalid([{ path: 'tiers', message: { key: 'rating.incomplete' } }]);
  const [first, ...rest] = bounds.map(({ upTo }, index) => {
    const price = prices[index];
    if (!price)
      throw invalid([{ path: 'amounts', message: { key: 'rating.noPrice', values: { country, currency } } }]);
    return { upTo, price: new Decimal(price) };
  });
  if (!first) throw new TypeError('a metric without tiers has one open tier');
  return [first, ...rest];
};

const unitsFor = (input: RateInput) => {
  const { metric, daysInMonth } = input;
  const { ratingScale, clip, pricingModel } = metric;
  if (!ratingScale) throw invalid([{ path: 'ratingScale', message: { key: 'rating.incomplete' } }]);
  if (pricingModel !== 'proration') {
    if ('dailyQuantities' in input)
      throw new TypeError(`${pricingModel} is priced by the quantity of the month`);
    return unitsOf(input.quantity, ratingScale, clip);
  }
  if ('quantity' in input) {
    return unitDaysOf(Array<string>(daysInMonth).fill(input.quantity), ratingScale, clip);
  }
  if (input.dailyQuantities.length > daysInMonth) {
    const message = { key: 'rating.tooManyDays', values: { days: daysInMonth } };
    throw invalid([{ path: 'dailyQuantities', message }]);
  }
  return unitDaysOf(input.dailyQuantities, ratingScale, clip);
};

/**
 * The price of one metric's month (domain §13), the same for the simulator and the bill.
 * Proration takes the quantity of each day; a single `quantity` is then held on every day of the month.
 * `DomainError` `invalid` when the metric has no price there, is incomplete, or no block covers the quantity.
 */
export const rateLine = (input: RateInput): RatedLine => {
  const { metric, country, currency, daysInMonth } = input;
  const units = unitsFor(input);
  const { parts, rule } = MODELS[metric.pricingModel]({
    tiers: tiersOf(metric, country, currency),
    units,
    daysInMonth,
  });
  const unrounded = parts.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  return {
    amount: roundToMinorUnit(unrounded, currency),
    unrounded: unrounded.toFixed(),
    parts: parts.map(({ quantity, unitPrice, amount, upTo }) => ({
      quantity: quantity.toFixed(),
      unitPrice: unitPrice.toFixed(),
      amount: amount.toFixed(),
      upTo,
    })),
    rule: {
      key: rule.key,
      values: {
        ...rule.values,
        currency,
        quantity: value(units).toFixed(),
        scale: metric.ratingScale,
        scaled: new Decimal(metric.ratingScale).eq(1) ? 'no' : 'yes',
        clip: metric.clip ? 'yes' : 'no',
      },
    },
  };
};
