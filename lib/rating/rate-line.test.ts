import { describe, expect, test } from 'vitest';
import { DomainError } from '@/lib/core/errors';
import type { PricingModel } from '@/lib/plans/schema';
import { type RateInput, type RatedMetric, rateLine } from './rate-line';

const BOUNDS = ['1000', '2500', '10000'];

const metric = (
  pricingModel: PricingModel,
  prices: string[],
  more: Partial<RatedMetric> = {},
): RatedMetric => ({
  pricingModel,
  ratingScale: '1',
  clip: false,
  tiers: prices.length > 1 ? BOUNDS.slice(0, prices.length).map((upTo) => ({ upTo })) : [],
  amounts: [{ country: 'USA', currency: 'USD', prices }],
  ...more,
});
const rate = (rated: RatedMetric, quantity: string) =>
  rateLine({ metric: rated, quantity, daysInMonth: 30, country: 'USA', currency: 'USD' });
const rateDays = (rated: RatedMetric, dailyQuantities: string[], daysInMonth = 30) =>
  rateLine({ metric: rated, dailyQuantities, daysInMonth, country: 'USA', currency: 'USD' });

const granular = metric('granular_tier', ['1', '0.9', '0.75']);
const step = metric('step_tier', ['1', '0.9', '0.75']);
const block = metric('block_tier', ['0', '2500', '4500']);

describe('the vectors of domain §13 at 5000', () => {
  test('linear', () => expect(rate(metric('linear', ['1']), '5000').amount).toBe('5000.00'));
  test('proration: 20 of 30 days', () => {
    expect(rateDays(metric('proration', ['30']), Array<string>(20).fill('1')).amount).toBe('20.00');
  });
  test('granular tier', () => expect(rate(granular, '5000').amount).toBe('3750.00'));
  test('step tier', () => {
    const line = rate(step, '5000');
    expect(line.amount).toBe('4225.00');
    expect(line.parts).toEqual([
      { quantity: '1000', unitPrice: '1', amount: '1000', upTo: '1000' },
      { quantity: '1500', unitPrice: '0.9', amount: '1350', upTo: '2500' },
      { quantity: '2500', unitPrice: '0.75', amount: '1875', upTo: '10000' },
    ]);
  });
  test('block tier', () => expect(rate(block, '5000').amount).toBe('4500.00'));
});

describe('bounds', () => {
  const amounts = (rated: RatedMetric, quantities: string[]) =>
    quantities.map((q) => rate(rated, q).unrounded);

  test('are inclusive', () => {
    const around = ['0', '1000', '1000.0000000001', '2500', '2501'];
    expect(amounts(granular, around)).toEqual(['0', '1000', '900.00000000009', '2250', '1875.75']);
    expect(amounts(step, around)).toEqual(['0', '1000', '1000.00000000009', '2350', '2350.75']);
    expect(amounts(block, around)).toEqual(['0', '0', '2500', '2500', '4500']);
  });
  test('above the last one its price goes on', () => {
    expect(amounts(granular, ['20000'])).toEqual(['15000']);
    expect(amounts(step, ['20000'])).toEqual(['15475']);
    expect(rate(granular, '20000').rule.values?.tier).toBe('beyond');
  });
  test('above a closed last block there is no amount; an open one has no end', () => {
    expect(() => rate(block, '10000.5')).toThrow(DomainError);
    const tiers = [{ upTo: '1000' }, { upTo: '2500' }, { upTo: null }];
    expect(rate({ ...block, tiers }, '99999999').amount).toBe('4500.00');
  });
});

describe('scale and clip', () => {
  const scaled = (clip: boolean) => metric('linear', ['2'], { ratingScale: '1000', clip });

  test('a scale makes the unit, clip rounds it up', () => {
    expect(rate(scaled(false), '1500').amount).toBe('3.00');
    expect(rate(scaled(true), '1500').amount).toBe('4.00');
    expect(rate(scaled(true), '2000').amount).toBe('4.00');
    expect(rate(scaled(true), '0').amount).toBe('0.00');
    expect(rate(scaled(true), '0.0000000001').amount).toBe('2.00');
  });
  test('tiers are bounded in scaled units', () => {
    expect(rate({ ...block, ratingScale: '1000' }, '1000001').amount).toBe('2500.00');
    expect(rate({ ...block, ratingScale: '1000' }, '1000000').amount).toBe('0.00');
  });
  test('a quotient without a decimal form still finds an exact tie', () => {
    const thirds = metric('linear', ['0.045'], { ratingScale: '3' });
    expect(rate(thirds, '1')).toMatchObject({ unrounded: '0.015', amount: '0.02' });
  });
  test('each day is clipped for itself', () => {
    expect(rateDays(metric('proration', ['30'], { clip: true }), ['0.1', '0.1', '1']).amount).toBe('3.00');
  });
});

describe('proration', () => {
  const perMonth = metric('proration', ['30']);

  test('follows the length of the month', () => {
    expect(rateDays(perMonth, Array<string>(28).fill('1'), 28).amount).toBe('30.00');
    expect(rateDays(perMonth, ['1'], 31).amount).toBe('0.97');
  });
  test('a single quantity is held all month', () => expect(rate(perMonth, '2').amount).toBe('60.00'));
  test('a month has no more days than it has', () => {
    expect(() => rateDays(perMonth, Array<string>(31).fill('1'))).toThrow(DomainError);
  });
  test('other models refuse daily quantities', () => {
    expect(() => rateDays(metric('linear', ['1']), ['1'])).toThrow(TypeError);
  });
});

describe('rounding', () => {
  test('is half-even, once, to the currency’s minor unit', () => {
    const pricedIn = (currency: string, price: string, quantity: string) =>
      rateLine({
        metric: metric('linear', [], { amounts: [{ country: 'USA', currency, prices: [price] }] }),
        ...{ quantity, daysInMonth: 30, country: 'USA', currency },
      }).amount;
    expect(pricedIn('USD', '0.005', '1')).toBe('0.00');
    expect(pricedIn('USD', '0.005', '3')).toBe('0.02');
    expect(pricedIn('USD', '1.005', '1')).toBe('1.00');
    expect(pricedIn('JPY', '0.5', '3')).toBe('2');
    expect(pricedIn('KWD', '0.0005', '3')).toBe('0.002');
  });
  test('ten places do not drift', () => {
    expect(rate(metric('linear', ['0.0000000001']), '123456789012345').unrounded).toBe('12345.6789012345');
    expect(rate(metric('linear', ['0.1']), '3').unrounded).toBe('0.3');
  });
});

describe('what cannot be priced', () => {
  const refusal = (input: Partial<RateInput>) => {
    try {
      rateLine({
        metric: step,
        quantity: '1',
        daysInMonth: 30,
        country: 'USA',
        currency: 'USD',
        ...input,
      } as RateInput);
    } catch (error) {
      return error instanceof DomainError ? error.extra.fields?.[0]?.message.key : error;
    }
  };
  test('says why', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ country: 'FRA' })).toBe('rating.noPrice');
    expect(refusal({ metric: metric('linear', ['']) })).toBe('rating.noPrice');
    expect(refusal({ metric: { ...step, ratingScale: '' } })).toBe('rating.incomplete');
    expect(refusal({ metric: { ...step, tiers: [{ upTo: '' }, { upTo: '5' }, { upTo: null }] } })).toBe(
      'rating.incomplete',
    );
    const bad = ['-1', '', 'NaN', 'Infinity', '1e3', '1,5'];
    expect(bad.map((quantity) => refusal({ quantity }))).toEqual(bad.map(() => 'rating.quantity'));
  });
});
