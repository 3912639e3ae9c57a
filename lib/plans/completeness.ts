import type { FieldIssue } from '@/lib/core/errors';
import { isTiered } from './cross-field';
import { type Metric, type PlanDraft, REQUIRED_PRICE } from './schema';

const lack = (path: string, key: string, values?: Record<string, string | number>): FieldIssue => ({
  path,
  message: { key: `plansErrors.${key}`, ...(values && { values }) },
});

/** An empty field of one metric, by its name; which metric and plan it is, `planMissing` adds. */
const lackText = (path: string, field: string) => lack(path, 'missingMetricText', { field });

const emptyWords = (metric: Metric, field: 'displayName' | 'unitName') =>
  (['singular', 'plural'] as const).flatMap((form) =>
    metric[field].en[form].trim() ? [] : [lackText(`${field}.en.${form}`, `${field}_${form}`)],
  );

const pricesMissing = ({ amounts }: Metric): FieldIssue[] => {
  const required = amounts.some(
    ({ country, currency }) => country === REQUIRED_PRICE.country && currency === REQUIRED_PRICE.currency,
  );
  const blanks = amounts.flatMap(({ prices }, row) =>
    prices.flatMap((price, index) => (price ? [] : [lack(`amounts.${row}.prices.${index}`, 'missingPrice')])),
  );
  return required ? blanks : [lack('amounts', 'missingRequiredPrice', REQUIRED_PRICE), ...blanks];
};

const tiersMissing = ({ pricingModel, tiers }: Metric): FieldIssue[] => {
  if (isTiered(pricingModel) && tiers.length === 0) return [lack('tiers', 'missingTiers')];
  return tiers.flatMap(({ upTo }, index) =>
    upTo === '' ? [lack(`tiers.${index}.upTo`, 'missingBound')] : [],
  );
};

const metricMissing = (metric: Metric, isFree: boolean): FieldIssue[] => {
  const texts = (['metricId', 'resourceName', 'unit', 'meteringScale', 'ratingScale'] as const).filter(
    (field) => !metric[field],
  );
  return [
    ...texts.map((field) => lackText(field, field)),
    ...emptyWords(metric, 'displayName'),
    ...emptyWords(metric, 'unitName'),
    ...tiersMissing(metric),
    ...(isFree ? [] : pricesMissing(metric)),
  ];
};

/** The name of a field in the row of a list. */
const nth = (field: string, index: number) => ({ field, number: index + 1 });

const kindMissing = ({ kind, name, displayName, metrics, quotas }: PlanDraft): FieldIssue[] => {
  if (kind === 'free') {
    return [
      ...(name && name !== 'lite' ? [lack('name', 'freeName')] : []),
      ...(displayName.trim() && displayName !== 'Lite' ? [lack('displayName', 'freeDisplayName')] : []),
      ...quotas.flatMap(({ metricId, quantity }, index) => [
        ...(metricId ? [] : [lack(`quotas.${index}.metricId`, 'missingText', nth('quotaMetric', index))]),
        ...(quantity ? [] : [lack(`quotas.${index}.quantity`, 'missingText', nth('quotaQuantity', index))]),
      ]),
    ];
  }
  if (kind === 'subscription') {
    return metrics.some(({ isDefault }) => isDefault) ? [] : [lack('metrics', 'subscriptionMetric')];
  }
  return [
    ...metrics.flatMap(({ isDefault }, index) =>
      isDefault ? [lack(`metrics.${index}`, 'removeDefaultMetric')] : [],
    ),
    ...(metrics.some(({ isDefault }) => !isDefault) ? [] : [lack('metrics', 'missingMetric')]),
  ];
};

const lacksOf = (plan: PlanDraft): FieldIssue[] => [
  ...(['displayName', 'name', 'description'] as const).flatMap((field) =>
    plan[field].trim() ? [] : [lack(field, 'missingText', { field, number: 0 })],
  ),
  ...(plan.regions.length > 0 ? [] : [lack('regions', 'missingRegion')]),
  ...kindMissing(plan),
  ...plan.metrics.flatMap((metric, index) => {
    // The default metric of a metered plan is to be removed, not filled in.
    if (plan.kind === 'metered' && metric.isDefault) return [];
    return metricMissing(metric, plan.kind === 'free').map(({ path, message }) => ({
      path: `metrics.${index}.${path}`,
      message: { ...message, values: { ...message.values, number: index + 1 } },
    }));
  }),
  ...plan.bullets.flatMap(({ title }, index) =>
    title.trim() ? [] : [lack(`bullets.${index}.title`, 'missingText', nth('bullet', index))],
  ),
];

/**
 * What a plan still lacks before the offering can be limited; paths are those of the plan's draft. Each message knows
 * the plan: it is also read where the lacks of all plans stand together.
 */
export const planMissing = (plan: PlanDraft): FieldIssue[] => {
  const label = plan.displayName.trim() || plan.name;
  const which = { plan: label, named: label ? 'yes' : 'no' };
  return lacksOf(plan).map(({ path, message }) => ({
    path,
    message: { ...message, values: { ...message.values, ...which } },
  }));
};

type NamedPlan = Pick<PlanDraft, 'kind' | 'name' | 'displayName'>;

/** What an offering's plans lack together: `plans` is the path of the whole, `plans.<index>.<field>` of one plan. */
export const plansMissing = (plans: NamedPlan[], { freePlanWaived = false } = {}): FieldIssue[] => {
  const isLite = ({ kind, name, displayName }: NamedPlan) =>
    kind === 'free' && name === 'lite' && displayName === 'Lite';
  const frees = plans.flatMap(({ kind }, index) => (kind === 'free' ? [index] : []));
  const names = plans.map(({ name }) => name);
  return [
    ...(plans.length > 0 ? [] : [lack('plans', 'missingPlan')]),
    ...(freePlanWaived || plans.some(isLite) ? [] : [lack('plans', 'missingFreePlan')]),
    ...frees.slice(1).map((index) => lack(`plans.${index}.kind`, 'oneFreePlan')),
    ...names.flatMap((name, index) =>
      name && names.indexOf(name) < index ? [lack(`plans.${index}.name`, 'planNameRepeated', { name })] : [],
    ),
  ];
};
