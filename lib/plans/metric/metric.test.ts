import { describe, expect, test } from 'vitest';
import { PRICING_MODELS, metricSchema, newMetric, planDraftSchema } from '../schema';
import { addAmount, addTier, forPricingModel, removeTier, withKind } from './schema';

const usa = (...prices: string[]) => ({ country: 'USA', currency: 'USD', prices });
const open = { upTo: null };
const metric = { ...newMetric('metered'), amounts: [usa('1')] };
const tiered = { tiers: [{ upTo: '10' }, open], amounts: [usa('1', '0.5')] };

describe('tiers and their prices', () => {
  test('a tier is added below the open last one', () => {
    expect(addTier(tiered)).toEqual({
      tiers: [{ upTo: '10' }, { upTo: '' }, open],
      amounts: [usa('1', '', '0.5')],
    });
    expect(addTier({ tiers: [], amounts: [usa('1')] })).toEqual({ tiers: [open], amounts: [usa('1')] });
    expect(addTier({ tiers: [{ upTo: '10' }], amounts: [usa('1')] })).toEqual({
      ...tiered,
      amounts: [usa('1', '')],
    });
  });
  test('a tier goes with its price', () => {
    expect(removeTier(tiered, 0)).toEqual({ tiers: [open], amounts: [usa('0.5')] });
    expect(removeTier({ tiers: [open], amounts: [usa('0.5')] }, 0)).toEqual({
      tiers: [],
      amounts: [usa('0.5')],
    });
  });
  test('every pricing model gets a valid shape from every other', () => {
    for (const from of PRICING_MODELS) {
      for (const to of PRICING_MODELS) {
        const before = { ...metric, pricingModel: from, ...forPricingModel(metric, from) };
        const after = { ...before, pricingModel: to, ...forPricingModel(before, to) };
        expect(metricSchema.safeParse(after).success, `${from} to ${to}`).toBe(true);
        expect(after.amounts[0]?.prices[0]).toBe('1');
      }
    }
    expect(forPricingModel({ tiers: [{ upTo: '5' }], amounts: [usa('1')] }, 'block_tier').tiers).toEqual([
      open,
    ]);
  });
  test('a new row has a blank price for each tier', () => {
    expect(addAmount(tiered, { country: 'FRA', currency: 'EUR' })[1]?.prices).toEqual(['', '']);
    expect(addAmount(metric, { country: 'FRA', currency: 'EUR' })[1]?.prices).toEqual(['']);
  });
});

describe('another kind', () => {
  const draft = { displayName: 'A', name: 'a', description: '', bullets: [], regions: [] };
  const quotas = [{ metricId: 'CALL_PER_MONTH', quantity: '5' }];
  const own = { ...metric, metricId: 'CALL_PER_MONTH', unit: 'CALL' };
  test.each(['free', 'subscription', 'metered'] as const)('%s: what results is valid', (kind) => {
    for (const plan of [
      { metrics: [own], quotas: [] },
      { metrics: [newMetric('subscription')], quotas: [] },
      { metrics: [], quotas },
      { metrics: [{ ...own, amounts: [] }], quotas },
    ]) {
      expect(
        planDraftSchema.safeParse({ ...draft, kind, ...withKind(plan, kind) }).error?.issues,
      ).toBeUndefined();
    }
  });
  test('a fee survives the way to metered and back', () => {
    const fee = { ...newMetric('subscription'), amounts: [usa('49')] };
    const metered = withKind({ metrics: [fee], quotas: [] }, 'metered');
    expect(withKind(metered, 'subscription').metrics).toEqual([fee]);
  });
  test('own metrics and limits stay where the kind admits them', () => {
    expect(withKind({ metrics: [own], quotas: [] }, 'free').metrics).toEqual([{ ...own, amounts: [] }]);
    expect(withKind({ metrics: [], quotas }, 'free').quotas).toEqual(quotas);
    expect(withKind({ metrics: [{ ...own, amounts: [] }], quotas }, 'metered')).toEqual({
      quotas: [],
      metrics: [{ ...own, amounts: [usa('')] }],
    });
  });
});
