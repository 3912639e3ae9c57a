import { describe, expect, test } from 'vitest';
import { callsMetric, completePlan } from '@/prisma/factories/plans';
import { newMetric } from '../schema';
import { type SimulatedPlan, marketsOf, measuresOf, pricedIn, roundUp, simulate } from './schema';
import { Decimal } from '../../core/money';

const TIERS = [{ upTo: '1000' }, { upTo: '2500' }, { upTo: '10000' }];
const usd = (...prices: string[]) => [{ country: 'USA', currency: 'USD', prices }];
const step = callsMetric({ pricingModel: 'step_tier', tiers: TIERS, amounts: usd('1', '0.9', '0.75') });
const planOf = (kind: 'free' | 'subscription' | 'metered', more = {}): SimulatedPlan => ({
  id: kind,
  ...completePlan(kind, more),
});
const place = { country: 'USA', currency: 'USD', daysInMonth: 30, daysUsed: 30 };
const API_CALL_PER_MONTH = '5000';

describe('the vectors of rating, by the bill’s own code', () => {
  test.each([
    ['linear', { pricingModel: 'linear', tiers: [], amounts: usd('1') }, '5000.00'],
    ['granular_tier', { ...step, pricingModel: 'granular_tier' }, '3750.00'],
    ['step_tier', step, '4225.00'],
    [
      'block_tier',
      {
        pricingModel: 'block_tier',
        tiers: [{ upTo: '1000' }, { upTo: '2500' }, { upTo: null }],
        amounts: usd('0', '2500', '4500'),
      },
      '4500.00',
    ],
  ] as const)('%s', (_, more, total) => {
    const plan = planOf('metered', { metrics: [callsMetric(more as never)] });
    expect(simulate(plan, { ...place, quantities: { API_CALL_PER_MONTH } }).total).toBe(total);
  });
  test('proration: one on each of twenty days of thirty, at 30', () => {
    const plan = planOf('metered', {
      metrics: [callsMetric({ pricingModel: 'proration', amounts: usd('30') })],
    });
    const situation = { ...place, daysUsed: 20, quantities: { API_CALL_PER_MONTH: '1' } };
    expect(simulate(plan, situation).total).toBe('20.00');
  });
});

test('a subscription is its fee, a free plan ends at its limits', () => {
  const quantities = { API_CALL_PER_MONTH: '1001' };
  expect(simulate(planOf('subscription'), { ...place, quantities }).total).toBe('49.00');
  const free = simulate(planOf('free'), { ...place, quantities });
  expect([free.total, free.beyond]).toEqual(['0.00', true]);
  expect(simulate(planOf('free'), { ...place, quantities: { API_CALL_PER_MONTH: '1000' } }).beyond).toBe(
    false,
  );
});

test('a measure is shared by plans, and its range covers their tiers and limits', () => {
  const other = callsMetric({ quantityType: 'decimal' });
  const plans = [
    planOf('free'),
    planOf('metered', { metrics: [step] }),
    planOf('metered', { metrics: [other] }),
  ];
  expect(measuresOf(plans)).toMatchObject([
    { id: 'API_CALL_PER_MONTH', most: '20000', whole: false, byDay: false },
  ]);
  expect(measuresOf([planOf('metered')])[0]?.most).toBe('10000');
  expect(measuresOf([planOf('metered', { metrics: [newMetric('metered')] })])).toEqual([]);
});

test.each([
  ['0.3', '1'],
  ['11000', '20000'],
  ['2100', '2500'],
  ['50', '50'],
  ['99', '100'],
])('%s is rounded up to %s', (from, to) => expect(roundUp(new Decimal(from)).toFixed()).toBe(to));

test('markets: priced ones first, then what rates suggest, marked as such', () => {
  const rates = [
    { currency: 'EUR', country: 'FRA', rate: '0.92' },
    { currency: 'USD', country: 'USA', rate: '1' },
  ];
  const swiss = { country: 'CHE', currency: 'CHF', prices: ['0.02'] };
  const plan = planOf('metered', { metrics: [callsMetric({ amounts: [...usd('0.01'), swiss] })] });
  expect(marketsOf([plan], rates)).toEqual([
    { country: 'USA', currency: 'USD', suggested: false },
    { country: 'CHE', currency: 'CHF', suggested: false },
    { country: 'FRA', currency: 'EUR', suggested: true },
  ]);
  const france = { country: 'FRA', currency: 'EUR' };
  const { metrics, suggested } = pricedIn(plan.metrics, rates, france);
  expect(suggested).toBe(true);
  const situation = { ...place, ...france, quantities: { API_CALL_PER_MONTH } };
  expect(simulate({ ...plan, metrics }, situation).total).toBe('46.00');
  expect(pricedIn(plan.metrics, rates, swiss).suggested).toBe(false);
});
