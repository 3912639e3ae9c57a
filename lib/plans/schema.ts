import { z } from 'zod';
import { isCountry } from '@/lib/core/codes';
import { isCurrency } from '@/lib/core/currencies';
import { idSchema, versionSchema } from '@/lib/core/ids';
import { decimalString } from '@/lib/core/money';
import { lineSchema, paragraphSchema } from '@/lib/core/text';
import { checkMetric, checkPlan } from './cross-field';

export { isTiered } from './cross-field';

export const PLAN_KINDS = ['free', 'subscription', 'metered'] as const;
export const QUANTITY_TYPES = ['integer', 'decimal'] as const;
export const METERING_MODELS = [
  'standard_add',
  'standard_max',
  'standard_avg',
  'dailyproration_max',
  'dailyproration_avg',
  'monthlyproration',
] as const;
export const PRICING_MODELS = ['linear', 'proration', 'granular_tier', 'step_tier', 'block_tier'] as const;

export type PlanKind = (typeof PLAN_KINDS)[number];
export type PricingModel = (typeof PRICING_MODELS)[number];

/** The price that every paid metric must have. */
export const REQUIRED_PRICE = { country: 'USA', currency: 'USD' } as const;

/** Drafts save incomplete: a field may be empty, but what is in it must be well-formed. */
const emptyOr = (pattern: RegExp, message: string) =>
  lineSchema(64).refine((text) => text === '' || pattern.test(text), message);

const draftDecimal = decimalString('plansErrors.decimal', { blank: true });
const scale = draftDecimal.refine((text) => !/^[0.]+$/.test(text), 'plansErrors.scaleAboveZero');

const NAME = /^[a-z][a-z0-9-]*$/;
const metricIdSchema = emptyOr(/^[A-Z][A-Z0-9_]*$/, 'plansErrors.metricId');

const wordFormsSchema = z.strictObject({ singular: lineSchema(64), plural: lineSchema(64) });
/** Locale → singular and plural; English is always there, perhaps still empty. */
const wordsSchema = z
  .object({ en: wordFormsSchema })
  .catchall(wordFormsSchema)
  .refine((words) => Object.keys(words).every((locale) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)), {
    error: 'plansErrors.locale',
  });

/** Limits of one metric: its tiers, and its rows of prices. */
export const MOST_TIERS = 20;
export const MOST_AMOUNTS = 500;

const tierSchema = z.strictObject({
  /** Inclusive upper bound; `null` in an open last tier, `''` while not filled in. */
  upTo: draftDecimal.nullable(),
});

const amountSchema = z.strictObject({
  country: z.string().refine(isCountry, 'plansErrors.country'),
  currency: z.string().refine(isCurrency, 'plansErrors.currency'),
  /** One price per tier, in their order; a single one without tiers. */
  prices: z.array(draftDecimal).max(MOST_TIERS),
  /** Filled in from the operator's rates and not edited since. */
  suggested: z.literal(true).optional(),
});

const metricObject = z.strictObject({
  metricId: metricIdSchema,
  resourceName: emptyOr(/^[A-Z][A-Za-z0-9]*$/, 'plansErrors.resourceName'),
  unit: emptyOr(/^[A-Z][A-Z0-9_]*$/, 'plansErrors.unit'),
  displayName: wordsSchema,
  unitName: wordsSchema,
  quantityType: z.enum(QUANTITY_TYPES),
  meteringModel: z.enum(METERING_MODELS),
  meteringScale: scale,
  pricingModel: z.enum(PRICING_MODELS),
  ratingScale: scale,
  /** Scaled quantity is rounded up to whole units before pricing. */
  clip: z.boolean(),
  tiers: z.array(tierSchema).max(MOST_TIERS),
  /** The metric that stands for the monthly fee of a subscription. */
  isDefault: z.boolean(),
  amounts: z.array(amountSchema).max(MOST_AMOUNTS),
});

export type Metric = z.infer<typeof metricObject>;
export const metricSchema = metricObject.superRefine(checkMetric);

const planObject = z.strictObject({
  kind: z.enum(PLAN_KINDS),
  displayName: lineSchema(64),
  /** Programmatic name, unique in the offering. */
  name: emptyOr(NAME, 'plansErrors.name'),
  description: paragraphSchema(1000),
  bullets: z.array(z.strictObject({ title: lineSchema(64), text: lineSchema(250) })).max(10),
  regions: z.array(lineSchema(64)).max(100),
  quotas: z.array(z.strictObject({ metricId: metricIdSchema, quantity: draftDecimal })).max(50),
  metrics: z.array(metricSchema).max(50),
});

export type PlanDraft = z.infer<typeof planObject>;

/** Everything that a plan's draft may hold; shape and limits are checked, presence is completeness' matter. */
export const planDraftSchema = planObject.superRefine(checkPlan);
/** The draft with the version that the caller has read. */
export const savePlanSchema = planObject.extend({ version: versionSchema }).superRefine(checkPlan);
export const createPlanSchema = z.strictObject({
  kind: z.enum(PLAN_KINDS),
  displayName: lineSchema(64).min(1),
  name: emptyOr(NAME, 'plansErrors.name').min(1),
});

/** Ids of all plans as they shall stand, and as the caller saw them. */
export const orderPlansSchema = z.strictObject({
  order: z.array(idSchema).max(100),
  seen: z.array(idSchema).max(100),
});

export const waiveFreePlanSchema = z.strictObject({ waived: z.boolean() });
export const plansParams = z.object({ offeringId: idSchema });
export const planParams = z.object({ offeringId: idSchema, planId: idSchema });

export type SavePlan = z.infer<typeof savePlanSchema>;
export type CreatePlan = z.infer<typeof createPlanSchema>;
export type OrderPlans = z.infer<typeof orderPlansSchema>;
export type WaiveFreePlan = z.infer<typeof waiveFreePlanSchema>;

/** Whether a reviewer has approved the prices as they are now; a free plan has none to approve. */
export const PRICE_STATES = ['free', 'approved', 'unapproved'] as const;
export type PriceState = (typeof PRICE_STATES)[number];

/** A stored plan; `id` is the GUID that brokers know, `deployments` how many offer it, dates are ISO. */
export const planDtoSchema = planObject
  .extend({
    id: idSchema,
    version: versionSchema,
    deployments: z.int(),
    priceState: z.enum(PRICE_STATES),
    pricesApprovedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Plan' });
export type PlanDto = z.infer<typeof planDtoSchema>;

const emptyWords = () => ({ en: { singular: '', plural: '' } });
const emptyAmount = () => ({ ...REQUIRED_PRICE, prices: [''] });

/** The metric that stands for the monthly fee of a subscription; a plan turned into a metered one must remove it. */
export const defaultSubscriptionMetric = (): Metric => ({
  metricId: 'SUBSCRIPTION_PER_MONTH',
  resourceName: 'Subscription',
  unit: 'SUBSCRIPTION',
  // Catalog data in the provider's hands from here on, not words of this console.
  displayName: {
    en: { singular: 'Monthly subscription', plural: 'Monthly subscriptions' },
    fr: { singular: 'Abonnement mensuel', plural: 'Abonnements mensuels' },
  },
  unitName: {
    en: { singular: 'Subscription', plural: 'Subscriptions' },
    fr: { singular: 'Abonnement', plural: 'Abonnements' },
  },
  quantityType: 'integer',
  meteringModel: 'monthlyproration',
  meteringScale: '1',
  pricingModel: 'linear',
  ratingScale: '1',
  clip: false,
  tiers: [],
  isDefault: true,
  amounts: [emptyAmount()],
});

/** An empty metric to fill in; a subscription knows only the default one, a free plan has no prices. */
export const newMetric = (kind: PlanKind): Metric => {
  if (kind === 'subscription') return defaultSubscriptionMetric();
  return {
    metricId: '',
    resourceName: '',
    unit: '',
    displayName: emptyWords(),
    unitName: emptyWords(),
    quantityType: 'integer',
    meteringModel: 'standard_add',
    meteringScale: '1',
    pricingModel: 'linear',
    ratingScale: '1',
    clip: false,
    tiers: [],
    isDefault: false,
    amounts: kind === 'free' ? [] : [emptyAmount()],
  };
};

/** The metrics that a plan is created with: its fee, or one metric of its own to fill in. */
export const initialMetrics = (kind: PlanKind): Metric[] => (kind === 'free' ? [] : [newMetric(kind)]);
