import { describe, expect, test } from 'vitest';
import { fieldIssues } from '@/lib/core/issues';
import {
  type Metric,
  PLAN_KINDS,
  type PlanDraft,
  createPlanSchema,
  defaultSubscriptionMetric,
  initialMetrics,
  newMetric,
  planDraftSchema,
  savePlanSchema,
} from './schema';

const metric = (more: Partial<Metric> = {}): Metric => ({ ...newMetric('metered'), ...more });
const plan = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  ...{
    kind: 'metered',
    displayName: '',
    name: '',
    description: '',
    bullets: [],
    regions: [],
    quotas: [],
    metrics: [],
  },
  ...more,
});
/** `path key` of every complaint. */
const complaints = (draft: unknown) => {
  const { error } = planDraftSchema.safeParse(draft);
  return error
    ? fieldIssues(error).map(({ path, message }) => `${path} ${message.key.replace('plansErrors.', '')}`)
    : [];
};
const ofMetric = (more: Partial<Metric>) => complaints(plan({ metrics: [metric(more)] }));
const usd = (...prices: string[]) => [{ country: 'USA', currency: 'USD', prices }];
const upTo = (...bounds: (string | null)[]) => bounds.map((bound) => ({ upTo: bound }));

describe('a draft saves incomplete', () => {
  test.each(PLAN_KINDS)('a new %s plan is a valid draft', (kind) => {
    expect(complaints(plan({ kind, metrics: initialMetrics(kind) }))).toEqual([]);
    expect(complaints(plan({ kind, metrics: [newMetric(kind)] }))).toEqual([]);
  });
  test('but what it holds is well-formed', () => {
    expect(complaints(plan({ name: 'Gold' }))).toEqual(['name name']);
    expect(complaints(plan({ name: '1gold' }))).toEqual(['name name']);
    expect(complaints(plan({ name: 'a'.repeat(65) }))).toEqual(['name validation.tooBig.string']);
    expect(complaints({ ...plan(), surprise: 1 })).toEqual([' validation.unknown']);
    expect(complaints({ ...plan(), kind: 'trial' })).toEqual(['kind validation.choice']);
    const bullets = Array.from({ length: 11 }, () => ({ title: 'a', text: '' }));
    expect(complaints(plan({ bullets }))).toEqual(['bullets validation.tooBig.array']);
    expect(complaints(plan({ regions: ['eu-de', 'eu-de'] }))).toEqual(['regions.1 regionRepeated']);
  });
});

describe('metric', () => {
  test('names keep their forms', () => {
    expect(ofMetric({ metricId: 'API_CALLS_PER_MONTH', unit: 'API_CALL', resourceName: 'ApiCalls' })).toEqual(
      [],
    );
    expect(ofMetric({ metricId: 'api_calls' })).toEqual(['metrics.0.metricId metricId']);
    expect(ofMetric({ metricId: 'CALLS', unit: 'API_CALL' })).toEqual([
      'metrics.0.metricId metricIdBeginsWithUnit',
    ]);
    expect(ofMetric({ resourceName: 'api_calls' })).toEqual(['metrics.0.resourceName resourceName']);
    expect(ofMetric({ unit: 'API CALL' })).toEqual(['metrics.0.unit unit']);
    const word = { singular: 'call', plural: 'calls' };
    expect(ofMetric({ displayName: { en: word, 'pt-BR': word } })).toEqual([]);
    expect(ofMetric({ displayName: { en: word, English: word } })).toEqual(['metrics.0.displayName locale']);
    expect(ofMetric({ displayName: { fr: word } as never })[0]).toMatch(/^metrics\.0\.displayName\.en /);
  });
  test('scales are above zero', () => {
    expect(ofMetric({ ratingScale: '0.00' })).toEqual(['metrics.0.ratingScale scaleAboveZero']);
    expect(ofMetric({ meteringScale: '0' })).toEqual(['metrics.0.meteringScale scaleAboveZero']);
    expect(ofMetric({ ratingScale: '-1' })).toEqual(['metrics.0.ratingScale decimal']);
    expect(ofMetric({ ratingScale: '0.5', meteringScale: '' })).toEqual([]);
  });
  test('ids are unique in the plan', () => {
    const call = metric({ metricId: 'CALL' });
    expect(complaints(plan({ metrics: [call, metric({ metricId: 'BYTE' }), call] }))).toEqual([
      'metrics.2.metricId metricIdRepeated',
    ]);
    expect(complaints(plan({ metrics: [metric(), metric()] }))).toEqual([]);
  });
});

describe('tiers and prices', () => {
  const tiered = (
    pricingModel: Metric['pricingModel'],
    bounds: (string | null)[],
    prices = bounds.map(() => '1'),
  ) => ofMetric({ pricingModel, tiers: upTo(...bounds), amounts: usd(...prices) });

  test('bounds ascend as decimals, not as text', () => {
    expect(tiered('step_tier', ['9', '10', '1000', null])).toEqual([]);
    expect(tiered('step_tier', ['10', '9', '9.5', null])).toEqual([
      'metrics.0.tiers.1.upTo tiersAscending',
      'metrics.0.tiers.2.upTo tiersAscending',
    ]);
    expect(tiered('step_tier', ['10', '10.0'])).toEqual(['metrics.0.tiers.1.upTo tiersAscending']);
    expect(tiered('step_tier', ['0'])).toEqual(['metrics.0.tiers.0.upTo tiersAscending']);
    expect(tiered('step_tier', ['10', '', null])).toEqual([]);
  });
  test('only the last tier may be open; blocks must end open', () => {
    expect(tiered('granular_tier', [null, '10'])).toEqual(['metrics.0.tiers.0.upTo openTierNotLast']);
    expect(tiered('granular_tier', ['10', '20'])).toEqual([]);
    expect(tiered('block_tier', ['10', '20'])).toEqual(['metrics.0.tiers.1.upTo blockNeedsOpenLast']);
    expect(tiered('block_tier', ['10', null])).toEqual([]);
  });
  test('models with one price have no tiers', () => {
    expect(tiered('linear', [null])).toEqual(['metrics.0.tiers tiersNotAllowed']);
    expect(tiered('proration', [null])).toEqual(['metrics.0.tiers tiersNotAllowed']);
  });
  test('one price for each tier, one row for each country and currency', () => {
    expect(tiered('step_tier', ['10', null], ['1'])).toEqual(['metrics.0.amounts.0.prices pricesPerTier']);
    expect(ofMetric({ amounts: usd('1', '2') })).toEqual(['metrics.0.amounts.0.prices pricesPerTier']);
    expect(ofMetric({ amounts: [...usd('1'), ...usd('2')] })).toEqual(['metrics.0.amounts.1 amountRepeated']);
    const cad = { country: 'USA', currency: 'CAD', prices: ['1'] };
    expect(ofMetric({ amounts: [...usd('1'), cad] })).toEqual([]);
    expect(ofMetric({ amounts: usd('0.12345678901') })).toEqual(['metrics.0.amounts.0.prices.0 decimal']);
    expect(ofMetric({ amounts: [{ country: 'US', currency: 'usd', prices: ['1'] }] })).toEqual([
      'metrics.0.amounts.0.country country',
      'metrics.0.amounts.0.currency currency',
    ]);
  });
});

describe('kinds', () => {
  test('a subscription has exactly the default metric', () => {
    const refused = ['metrics subscriptionMetric'];
    expect(complaints(plan({ kind: 'subscription' }))).toEqual(refused);
    expect(complaints(plan({ kind: 'subscription', metrics: [metric()] }))).toEqual(refused);
    expect(
      complaints(plan({ kind: 'subscription', metrics: [defaultSubscriptionMetric(), metric()] })),
    ).toEqual(refused);
  });
  test('a free plan has limits, no prices; the others have no limits', () => {
    const quotas = [{ metricId: 'CALL', quantity: '100' }];
    expect(complaints(plan({ kind: 'free', quotas }))).toEqual([]);
    expect(complaints(plan({ kind: 'free', quotas: [...quotas, ...quotas] }))).toEqual([
      'quotas.1.metricId quotaRepeated',
    ]);
    expect(complaints(plan({ kind: 'free', metrics: [metric()] }))).toEqual([
      'metrics.0.amounts freeWithoutPrices',
    ]);
    expect(complaints(plan({ quotas }))).toEqual(['quotas quotasOnlyFree']);
  });
});

test('saving carries the version that was read, and the same rules', () => {
  expect(savePlanSchema.safeParse({ version: 3, ...plan() }).success).toBe(true);
  expect(savePlanSchema.safeParse(plan()).success).toBe(false);
  expect(savePlanSchema.safeParse({ version: 3, ...plan({ kind: 'subscription' }) }).success).toBe(false);
});

test('creating needs a kind and both names', () => {
  const fails = (body: unknown) => !createPlanSchema.safeParse(body).success;
  expect(fails({ kind: 'free', displayName: 'Lite', name: 'lite' })).toBe(false);
  expect(fails({ kind: 'free', displayName: '', name: 'lite' })).toBe(true);
  expect(fails({ kind: 'free', displayName: 'Lite', name: '' })).toBe(true);
});
