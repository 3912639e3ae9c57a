import { describe, expect, test } from 'vitest';
import { planMissing, plansMissing } from './completeness';
import { type Metric, type PlanDraft, defaultSubscriptionMetric, newMetric, planDraftSchema } from './schema';

const calls: Metric = {
  ...newMetric('metered'),
  metricId: 'API_CALLS_PER_MONTH',
  resourceName: 'ApiCalls',
  unit: 'API_CALL',
  displayName: { en: { singular: 'API call', plural: 'API calls' } },
  unitName: { en: { singular: 'Call', plural: 'Calls' } },
  amounts: [{ country: 'USA', currency: 'USD', prices: ['0.01'] }],
};
const metered: PlanDraft = {
  ...{ kind: 'metered', displayName: 'Standard', name: 'standard', description: 'Pay by call.', bullets: [] },
  ...{ regions: ['eu-de'], quotas: [], metrics: [calls] },
};
const fee = { ...defaultSubscriptionMetric(), amounts: [{ country: 'USA', currency: 'USD', prices: ['9'] }] };
const subscription: PlanDraft = { ...metered, kind: 'subscription', metrics: [fee] };
const lite: PlanDraft = { ...metered, kind: 'free', displayName: 'Lite', name: 'lite', metrics: [] };

const brief = (issues: ReturnType<typeof planMissing>) =>
  issues.map(({ path, message }) => `${path} ${message.key.replace('plansErrors.', '')}`);
const missing = (base: PlanDraft, more: Partial<PlanDraft> = {}) => brief(planMissing({ ...base, ...more }));
const withMetric = (more: Partial<Metric>) => missing(metered, { metrics: [{ ...calls, ...more }] });

describe('one plan', () => {
  test('complete plans lack nothing, and are valid', () => {
    for (const plan of [metered, subscription, lite]) {
      expect(missing(plan)).toEqual([]);
      expect(planDraftSchema.safeParse(plan).success).toBe(true);
    }
  });
  test('texts and a region', () => {
    expect(missing(metered, { displayName: '', name: '', description: ' ', regions: [] })).toEqual([
      'displayName missingText',
      'name missingText',
      'description missingText',
      'regions missingRegion',
    ]);
    expect(missing(metered, { bullets: [{ title: '', text: 'x' }] })).toEqual([
      'bullets.0.title missingText',
    ]);
  });
  test('a metered plan swaps the default metric for its own', () => {
    expect(missing(metered, { metrics: [defaultSubscriptionMetric()] })).toEqual([
      'metrics.0 removeDefaultMetric',
      'metrics missingMetric',
    ]);
    expect(missing(metered, { metrics: [calls, defaultSubscriptionMetric()] })).toEqual([
      'metrics.1 removeDefaultMetric',
    ]);
    expect(missing(metered, { metrics: [] })).toEqual(['metrics missingMetric']);
  });
  test('an empty metric lacks everything that only the provider knows', () => {
    expect(missing(metered, { metrics: [newMetric('metered')] })).toEqual([
      ...['metricId', 'resourceName', 'unit'].map((field) => `metrics.0.${field} missingMetricText`),
      ...['displayName', 'unitName'].flatMap((field) =>
        ['singular', 'plural'].map((form) => `metrics.0.${field}.en.${form} missingMetricText`),
      ),
      'metrics.0.amounts.0.prices.0 missingPrice',
    ]);
  });
  test('prices: the required one, and no blanks', () => {
    const cad = { country: 'CAN', currency: 'CAD', prices: [''] };
    expect(withMetric({ amounts: [] })).toEqual(['metrics.0.amounts missingRequiredPrice']);
    expect(withMetric({ amounts: [...calls.amounts, cad] })).toEqual([
      'metrics.0.amounts.1.prices.0 missingPrice',
    ]);
    expect(withMetric({ amounts: [{ ...cad, prices: ['1'] }] })).toEqual([
      'metrics.0.amounts missingRequiredPrice',
    ]);
  });
  test('tiers', () => {
    expect(withMetric({ pricingModel: 'step_tier' })).toEqual(['metrics.0.tiers missingTiers']);
    const amounts = [{ country: 'USA', currency: 'USD', prices: ['1', '2'] }];
    expect(withMetric({ pricingModel: 'step_tier', tiers: [{ upTo: '' }, { upTo: null }], amounts })).toEqual(
      ['metrics.0.tiers.0.upTo missingBound'],
    );
  });
  test('a subscription needs its fee', () => {
    expect(missing(subscription, { metrics: [defaultSubscriptionMetric()] })).toEqual([
      'metrics.0.amounts.0.prices.0 missingPrice',
    ]);
  });
  test('a free plan is Lite, and its limits are whole', () => {
    expect(missing(lite, { displayName: 'Free', name: 'free' })).toEqual([
      'name freeName',
      'displayName freeDisplayName',
    ]);
    expect(missing(lite, { quotas: [{ metricId: '', quantity: '' }] })).toEqual([
      'quotas.0.metricId missingText',
      'quotas.0.quantity missingText',
    ]);
  });
});

test('every message names the plan, and a field by its name', () => {
  const of = (plan: PlanDraft) => planMissing(plan).map(({ message }) => message.values);
  expect(of({ ...metered, description: '' })).toEqual([
    { field: 'description', number: 0, plan: 'Standard', named: 'yes' },
  ]);
  expect(of({ ...metered, metrics: [{ ...calls, unit: '' }] })).toEqual([
    { field: 'unit', number: 1, plan: 'Standard', named: 'yes' },
  ]);
  expect(of({ ...metered, displayName: '', name: '' })[0]).toMatchObject({ plan: '', named: 'no' });
});

describe('the plans together', () => {
  test('Lite and a paid plan lack nothing', () => expect(plansMissing([lite, metered])).toEqual([]));
  test('there is at least one, and a free one unless waived', () => {
    expect(brief(plansMissing([]))).toEqual(['plans missingPlan', 'plans missingFreePlan']);
    expect(brief(plansMissing([], { freePlanWaived: true }))).toEqual(['plans missingPlan']);
    expect(brief(plansMissing([metered]))).toEqual(['plans missingFreePlan']);
    expect(plansMissing([metered], { freePlanWaived: true })).toEqual([]);
    expect(brief(plansMissing([{ ...lite, displayName: 'Free' }]))).toEqual(['plans missingFreePlan']);
    expect(brief(plansMissing([{ ...metered, displayName: 'Lite', name: 'lite' }]))).toEqual([
      'plans missingFreePlan',
    ]);
  });
  test('one is free, and names come once', () => {
    expect(brief(plansMissing([lite, metered, { ...lite, name: 'lite-2' }]))).toEqual([
      'plans.2.kind oneFreePlan',
    ]);
    expect(brief(plansMissing([lite, metered, metered]))).toEqual(['plans.2.name planNameRepeated']);
    expect(plansMissing([lite, { ...metered, name: '' }, { ...metered, name: '' }])).toEqual([]);
  });
});
