import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PricingModel } from '@/lib/plans/schema';
import { Decimal } from '@/lib/core/money';
import { type RatedMetric, rateLine } from './rate-line';

const UNIT = 10n ** 10n;
/** A count of 10⁻¹⁰ as a decimal string. */
const text = (count: bigint) => `${count / UNIT}.${String(count % UNIT).padStart(10, '0')}`;

type Sample = {
  model: PricingModel;
  bounds: bigint[];
  prices: bigint[];
  quantity: bigint;
  scale: bigint;
  clip: boolean;
};

/** Half-even division of non-negative integers. */
const divideHalfEven = (n: bigint, d: bigint) => {
  const floor = n / d;
  const twice = 2n * (n % d);
  return twice > d || (twice === d && floor % 2n === 1n) ? floor + 1n : floor;
};

/** The amount in cents by integer fractions alone: every figure is a count of 10⁻¹⁰, the quantity n/d. */
const cents = ({ model, bounds, prices, quantity, scale, clip }: Sample) => {
  const [n, d] = clip ? [((quantity + scale - 1n) / scale) * UNIT, 1n] : [quantity * UNIT, scale];
  const inTier = (index: number) => index === prices.length - 1 || n <= (bounds[index] ?? 0n) * d;
  const tier = prices.findIndex((_, index) => inTier(index));
  const price = prices[tier] ?? 0n;
  if (model === 'block_tier') return divideHalfEven(price * 100n, UNIT);
  if (model !== 'step_tier') return divideHalfEven(n * price * 100n, d * UNIT * UNIT);
  let total = 0n;
  for (let index = 0, lower = 0n; index <= tier; index += 1) {
    const upper = index === tier ? n : (bounds[index] ?? 0n) * d;
    total += (upper - lower * d) * (prices[index] ?? 0n);
    lower = bounds[index] ?? 0n;
  }
  return divideHalfEven(total * 100n, d * UNIT * UNIT);
};

const metricOf = ({ model, bounds, prices, scale, clip }: Sample): RatedMetric => ({
  pricingModel: model,
  ratingScale: text(scale),
  clip,
  tiers:
    model === 'linear'
      ? []
      : prices.map((_, i) => ({ upTo: i < prices.length - 1 ? text(bounds[i] ?? 0n) : null })),
  amounts: [{ country: 'USA', currency: 'USD', prices: prices.map(text) }],
});
const rate = (sample: Sample, quantity = sample.quantity) =>
  rateLine({
    metric: metricOf(sample),
    quantity: text(quantity),
    daysInMonth: 30,
    country: 'USA',
    currency: 'USD',
  });

/** Coarse counts as well as fine ones, so that bounds are met and amounts fall on half cents. */
const count = (max: bigint) =>
  fc.oneof(
    fc.bigInt({ min: 0n, max: max * UNIT }),
    fc.bigInt({ min: 0n, max }).map((n) => n * UNIT),
    fc.bigInt({ min: 0n, max: max * 200n }).map((n) => (n * UNIT) / 200n),
  );

const sampleOf = (...models: PricingModel[]): fc.Arbitrary<Sample> =>
  fc
    .record({
      model: fc.constantFrom(...models),
      cuts: fc.uniqueArray(
        count(100_000n).filter((n) => n > 0n),
        { maxLength: 4 },
      ),
      prices: fc.array(count(100n), { minLength: 5, maxLength: 5 }),
      quantity: count(150_000n),
      onBound: fc.boolean(),
      scale: fc.oneof(
        fc.constantFrom(1n, 3n, 7n, 1000n).map((n) => n * UNIT),
        count(1000n).filter((n) => n > 0n),
      ),
      clip: fc.boolean(),
    })
    .map(({ cuts, prices, onBound, quantity, ...rest }) => {
      const bounds = rest.model === 'linear' ? [] : cuts.sort((a, b) => (a < b ? -1 : 1));
      const exact = onBound && bounds[0] !== undefined && (bounds[0] * rest.scale) % UNIT === 0n;
      const sample = { ...rest, bounds, prices: prices.slice(0, bounds.length + 1) };
      return { ...sample, quantity: exact ? (bounds[0]! * rest.scale) / UNIT : quantity };
    });

const all = sampleOf('linear', 'granular_tier', 'step_tier', 'block_tier');
const runs = { numRuns: 1000 };

describe('against integer fractions', () => {
  test.each(['linear', 'granular_tier', 'step_tier', 'block_tier'] as const)('%s', (model) => {
    fc.assert(
      fc.property(sampleOf(model), (sample) => {
        expect(rate(sample).amount.replace('.', '')).toBe(String(cents(sample)).padStart(3, '0'));
      }),
      runs,
    );
  });

  test('proration, in any order of days', () => {
    const days = fc.array(count(1000n), { maxLength: 30 });
    fc.assert(
      fc.property(
        days,
        count(100n),
        fc.integer({ min: 30, max: 31 }),
        fc.boolean(),
        (daily, price, length, clip) => {
          const metric = metricOf({
            model: 'linear',
            bounds: [],
            prices: [price],
            quantity: 0n,
            scale: UNIT,
            clip,
          });
          const rated = (quantities: bigint[]) =>
            rateLine({
              ...{
                country: 'USA',
                currency: 'USD',
                daysInMonth: length,
                dailyQuantities: quantities.map(text),
              },
              metric: { ...metric, pricingModel: 'proration' },
            });
          const sum = daily.reduce((a, b) => a + (clip ? ((b + UNIT - 1n) / UNIT) * UNIT : b), 0n);
          const expected = divideHalfEven(sum * price * 100n, UNIT * UNIT * BigInt(length));
          expect(rated(daily).amount.replace('.', '')).toBe(String(expected).padStart(3, '0'));
          expect(rated([...daily].reverse())).toEqual(rated(daily));
        },
      ),
      runs,
    );
  });
});

describe('properties', () => {
  test('the parts are the line, figures are plain decimals, and twice is the same', () => {
    fc.assert(
      fc.property(all, (sample) => {
        const line = rate(sample);
        const sum = line.parts.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
        expect(sum.toFixed()).toBe(line.unrounded);
        expect(sum.toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN).toFixed(2)).toBe(line.amount);
        const figures = [
          line.amount,
          line.unrounded,
          ...line.parts.flatMap((p) => [p.quantity, p.unitPrice, p.amount]),
        ];
        expect(figures.filter((figure) => !/^\d+(\.\d+)?$/.test(figure))).toEqual([]);
        expect(rate(sample)).toEqual(line);
      }),
      runs,
    );
  });

  test('step tier: more is never cheaper, and no step jumps', () => {
    fc.assert(
      fc.property(sampleOf('step_tier'), count(10n), (drawn, more) => {
        const sample = { ...drawn, clip: false, scale: UNIT };
        const [less, greater] = [sample.quantity, sample.quantity + more].map(
          (q) => new Decimal(rate(sample, q).unrounded),
        );
        const highest = Decimal.max(...sample.prices.map(text));
        expect(greater!.gte(less!)).toBe(true);
        expect(greater!.minus(less!).lte(highest.times(text(more)))).toBe(true);
      }),
      runs,
    );
  });

  test('one tier is linear', () => {
    fc.assert(
      fc.property(sampleOf('linear'), (sample) => {
        for (const model of ['granular_tier', 'step_tier'] as const) {
          expect(rate({ ...sample, model }).unrounded).toBe(rate(sample).unrounded);
        }
      }),
      runs,
    );
  });

  test('clip rounds up by less than a unit', () => {
    fc.assert(
      fc.property(sampleOf('linear'), (sample) => {
        const quantity = (clip: boolean) => new Decimal(rate({ ...sample, clip }).parts[0]!.quantity);
        expect(quantity(true).isInteger()).toBe(true);
        expect(quantity(true).gte(quantity(false))).toBe(true);
        expect(quantity(true).minus(quantity(false)).lt(1)).toBe(true);
      }),
      runs,
    );
  });

  test('scaling quantity and scale together changes nothing', () => {
    fc.assert(
      fc.property(all, fc.constantFrom(2n, 3n, 10n), (sample, k) => {
        const scaled = { ...sample, scale: sample.scale * k, quantity: sample.quantity * k };
        expect(rate(scaled).amount).toBe(rate(sample).amount);
      }),
      runs,
    );
  });
});
