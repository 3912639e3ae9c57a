import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '@/lib/core/money';
import { callsMetric, completePlan } from '@/prisma/factories/plans';
import { curvesOf, isSmoothed, pointsOf } from '../curve/schema';
import { type SimulatedPlan, simulator } from '../schema';
import { cheapestRanges } from './schema';

const place = { country: 'USA', currency: 'USD', daysInMonth: 30, daysUsed: 30 };
const situation = { ...place, quantities: {} };
const MEASURE = 'API_CALL_PER_MONTH';
const usd = (...prices: string[]) => [{ country: 'USA', currency: 'USD', prices }];
const metered = (id: string, more: Parameters<typeof callsMetric>[0]): SimulatedPlan => ({
  ...completePlan('metered', { metrics: [callsMetric(more)], displayName: id }),
  id,
});
const ranges = (plans: SimulatedPlan[], most: string, whole = true) =>
  cheapestRanges(curvesOf(plans, situation, { measure: MEASURE, most }), { whole }).map(
    ({ planId, from, to }) => `${planId} ${from.toFixed()}–${to.toFixed()}`,
  );

describe('the cheapest plan', () => {
  const free: SimulatedPlan = { ...completePlan('free'), id: 'lite' };
  const flat: SimulatedPlan = { ...completePlan('subscription'), id: 'team' };
  test('free to its limit, then by use, then the fee', () => {
    expect(ranges([free, metered('standard', {}), flat], '10000')).toEqual([
      'lite 0–1000',
      'standard 1000–4900',
      'team 4900–10000',
    ]);
  });
  test('a crossing between two whole numbers is below the first that costs less', () => {
    const three = metered('three', { amounts: usd('0.03') });
    expect(ranges([three, flat], '2000')).toEqual(['three 0–1633', 'team 1633–2000']);
    const exact = ranges([three, flat], '2000', false);
    expect(exact).toEqual(['three 0–1633.3333333333', 'team 1633.3333333333–2000']);
  });
  test('thirds that end on a whole number are that number', () => {
    const thirds = metered('thirds', { ratingScale: '3', amounts: usd('0.1') });
    expect(ranges([thirds, flat], '2000')).toEqual(['thirds 0–1470', 'team 1470–2000']);
  });
  test('equal costs leave the plan that was there', () => {
    expect(ranges([metered('a', {}), metered('b', {})], '100')).toEqual(['a 0–100']);
  });
  test('steps of clipped units are compared one by one', () => {
    const packs = metered('packs', { ratingScale: '100', clip: true, amounts: usd('1') });
    const single = metered('single', { amounts: usd('0.0125') });
    // 80 single calls cost as much as the first pack; a pack of the second holds to 160.
    expect(ranges([single, packs], '200')).toEqual([
      'single 0–80',
      'packs 80–100',
      'single 100–160',
      'packs 160–200',
    ]);
    expect(isSmoothed(packs, { measure: MEASURE, most: '200' })).toBe(false);
    expect(isSmoothed(packs, { measure: MEASURE, most: '1000000' })).toBe(true);
  });
});

test('a jump is two points above one another', () => {
  const block = metered('block', {
    pricingModel: 'block_tier',
    tiers: [{ upTo: '10' }, { upTo: null }],
    amounts: usd('5', '9'),
  });
  const [curve] = curvesOf([block], situation, { measure: MEASURE, most: '20' });
  expect(pointsOf(curve!).map(({ quantity, cost }) => [quantity, cost])).toEqual([
    [0, 5],
    [10, 5],
    [10, 9],
    [20, 9],
  ]);
});

const price = fc.integer({ min: 0, max: 400 }).map((cents) => new Decimal(cents).div(100).toFixed());
const drawn = fc
  .record({
    model: fc.constantFrom('linear', 'granular_tier', 'step_tier', 'block_tier', 'proration'),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 35 }), { maxLength: 2 }),
    prices: fc.array(price, { minLength: 3, maxLength: 3 }),
    scale: fc.constantFrom('1', '3', '7', '2.5'),
    clip: fc.boolean(),
  })
  .map(({ model, cuts, prices, scale, clip }) => {
    const tiered = model.endsWith('_tier');
    const bounds = cuts.sort((a, b) => a - b).map((upTo) => ({ upTo: String(upTo) }));
    const tiers = tiered ? [...bounds, { upTo: null }] : [];
    return {
      ...{ pricingModel: model as 'linear', ratingScale: scale, clip, tiers },
      amounts: usd(...prices.slice(0, Math.max(1, tiers.length))),
    };
  });

test('agrees with every single quantity, priced one by one', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 2, maxLength: 3 }), (metrics) => {
      const plans = metrics.map((metric, index) => metered(String(index), metric));
      const found = cheapestRanges(curvesOf(plans, situation, { measure: MEASURE, most: '40' }), {
        whole: true,
      });
      const prices = plans.map((plan) => simulator(plan, situation));
      for (let quantity = 1; quantity <= 40; quantity += 1) {
        const range = found.find(({ from, to }) => from.lt(quantity) && to.gte(quantity));
        const quantities = { [MEASURE]: String(quantity) };
        const costs = prices.map((price) => new Decimal(price(quantities).unrounded));
        const claimed = costs[plans.findIndex(({ id }) => id === range?.planId)];
        expect(claimed?.minus(Decimal.min(...costs)).lt('1e-40')).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
