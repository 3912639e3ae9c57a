import { db } from '@/lib/db/client';
import { pricesHash } from '@/lib/plans/prices-hash';
import {
  type Metric,
  type PlanDraft,
  type PlanKind,
  defaultSubscriptionMetric,
  newMetric,
} from '@/lib/plans/schema';

const usd = (...prices: string[]) => [{ country: 'USA', currency: 'USD', prices }];

/** A complete metric: API calls at 0.01 USD each. */
export const callsMetric = (more: Partial<Metric> = {}): Metric => ({
  ...newMetric('metered'),
  metricId: 'API_CALL_PER_MONTH',
  resourceName: 'ApiCalls',
  unit: 'API_CALL',
  displayName: {
    en: { singular: 'API call', plural: 'API calls' },
    fr: { singular: 'Appel d’API', plural: 'Appels d’API' },
  },
  unitName: { en: { singular: 'call', plural: 'calls' }, fr: { singular: 'appel', plural: 'appels' } },
  amounts: usd('0.01'),
  ...more,
});

const texts = (displayName: string, name: string, description: string) => ({
  displayName,
  name,
  description,
});
const common = {
  bullets: [{ title: 'Support by e-mail', text: '' }],
  regions: ['eu-de'],
  quotas: [],
  metrics: [],
};

/** A plan that lacks nothing, of each kind. */
export const completePlan = (kind: PlanKind, more: Partial<PlanDraft> = {}): PlanDraft => {
  const base: Record<PlanKind, PlanDraft> = {
    free: {
      ...{ ...common, kind: 'free' as const },
      ...texts('Lite', 'lite', 'Try the service at no cost.'),
      quotas: [{ metricId: 'API_CALL_PER_MONTH', quantity: '1000' }],
    },
    subscription: {
      ...{ ...common, kind: 'subscription' as const },
      ...texts('Team', 'team', 'One fee a month, for the whole team.'),
      metrics: [{ ...defaultSubscriptionMetric(), amounts: usd('49') }],
    },
    metered: {
      ...{ ...common, kind: 'metered' as const },
      ...texts('Standard', 'standard', 'Pay for what you use.'),
      metrics: [callsMetric()],
    },
  };
  return { ...base[kind], ...more };
};

type PlanRowOptions = Partial<PlanDraft> & { pricesApproved?: boolean; position?: number };

/** A stored plan, complete unless `options` takes something away; its prices wait for approval unless told. */
export const createPlanRow = async (offeringId: string, kind: PlanKind, options: PlanRowOptions = {}) => {
  const { pricesApproved = false, position = 0, ...more } = options;
  const plan = completePlan(kind, more);
  const hash = pricesHash(plan);
  return db.plan.create({
    data: {
      ...plan,
      offeringId,
      position,
      name: plan.name || null,
      pricesHash: hash,
      ...(pricesApproved && { pricesApprovedHash: hash, pricesApprovedAt: new Date() }),
    },
  });
};
