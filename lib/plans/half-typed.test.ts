import { expect, it } from 'vitest';
import { planMissing } from './completeness';
import { tableRefusal } from './price-table/schema';
import { suggestPrices } from './prices/schema';
import { chargedMetrics, marketsOf, measuresOf, pricedIn, simulate } from './simulation/schema';
import { newMetric, PRICING_MODELS, savePlanSchema, type Metric, type SavePlan } from './schema';

/** What people type on the way to a number, or instead of one. */
const TYPED = [
  '1 000',
  '1\u202f000',
  '12,5O',
  '0,01',
  '-1',
  '1e3',
  'NaN',
  '.',
  '1.',
  '٣',
  'a lot',
  '∞',
  '00',
];
const RATES = [{ currency: 'EUR', country: 'DEU', rate: '0.9' }];
const MARKET = { country: 'DEU', currency: 'EUR', suggested: true };

const metric = (typed: string, pricingModel: Metric['pricingModel']): Metric => ({
  ...newMetric('metered'),
  metricId: 'CALLS',
  unit: 'CALLS',
  pricingModel,
  meteringScale: typed,
  ratingScale: typed,
  tiers: [{ upTo: typed }, { upTo: null }],
  amounts: [{ country: 'USA', currency: 'USD', prices: [typed, typed] }],
});

const plan = (typed: string, model: Metric['pricingModel']): SavePlan & { id: string } => ({
  id: 'plan',
  kind: 'metered',
  displayName: 'P',
  name: 'p',
  description: '',
  bullets: [],
  regions: [],
  quotas: [{ metricId: 'CALLS', quantity: typed }],
  metrics: [metric(typed, model)],
  version: 0,
});

it.each(TYPED)(
  'a plan with %j where a number belongs is refused, and nothing beside the form breaks',
  (typed) => {
    for (const model of PRICING_MODELS) {
      const draft = plan(typed, model);
      const { success, error } = savePlanSchema.safeParse(draft);
      expect(success).toBe(false);
      expect(error!.issues.map(({ path }) => path.join('.'))).toContain('metrics.0.tiers.0.upTo');
      planMissing(draft);
      tableRefusal(draft);
      measuresOf([draft]);
      marketsOf([draft], RATES);
      suggestPrices(draft.metrics[0]!.amounts, RATES, { scope: 'all' });
      pricedIn(chargedMetrics(draft), RATES, MARKET);
      const { total } = simulate(draft, {
        ...{ country: 'USA', currency: 'USD', daysInMonth: 30, daysUsed: 30 },
        quantities: { CALLS: typed },
      });
      expect(total).toBe('0.00');
    }
  },
);
