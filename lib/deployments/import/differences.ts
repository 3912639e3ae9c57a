import type { z } from 'zod';
import type { CatalogDefinition } from '../../brokers/schema';
import type { Message } from '../../core/errors';
import { fieldIssues } from '../../core/issues';
import { idSchema } from '../../core/ids';
import { saveListingSchema } from '../../offerings/listing/schema';
import { saveSettingsSchema } from '../../offerings/settings/schema';
import { createPlanSchema, savePlanSchema } from '../../plans/schema';
import type { ImportEffect, ImportRow } from './schema';

type Service = CatalogDefinition['service'];
type Plan = CatalogDefinition['plans'][number];
type Value = string | boolean | string[] | null;

/** A difference with the value that would be stored, and under which name. */
export type Change = ImportRow & { planId?: string; column: string; value: unknown };

type Field<T> = {
  field: keyof T & string;
  column: string;
  schema: z.ZodType;
  store?: (value: Value) => unknown;
};

const listing = saveListingSchema.shape;
const settings = saveSettingsSchema.shape;
const plan = savePlanSchema.shape;

const SERVICE_FIELDS: Field<Service>[] = [
  { field: 'id', column: 'serviceId', schema: idSchema },
  { field: 'name', column: 'serviceName', schema: settings.serviceName },
  { field: 'description', column: 'shortDescription', schema: listing.shortDescription },
  { field: 'bindable', column: 'bindable', schema: settings.bindable },
  { field: 'planUpdateable', column: 'planUpdateable', schema: settings.planUpdateable },
  { field: 'tags', column: 'tags', schema: listing.tags },
  { field: 'displayName', column: 'displayName', schema: listing.displayName },
  { field: 'longDescription', column: 'longDescription', schema: listing.longDescription },
  { field: 'documentationUrl', column: 'documentationUrl', schema: listing.documentationUrl },
  { field: 'instructionsUrl', column: 'instructionsUrl', schema: listing.instructionsUrl },
  { field: 'termsUrl', column: 'termsUrl', schema: listing.termsUrl },
  { field: 'supportUrl', column: 'supportSiteUrl', schema: settings.supportSiteUrl },
];

const bulletsOf = (lines: Value) => (Array.isArray(lines) ? lines : []).map((title) => ({ title, text: '' }));

const PLAN_FIELDS: Field<Plan>[] = [
  { field: 'id', column: 'id', schema: idSchema },
  { field: 'name', column: 'name', schema: createPlanSchema.shape.name },
  { field: 'displayName', column: 'displayName', schema: plan.displayName },
  { field: 'description', column: 'description', schema: plan.description },
  { field: 'bullets', column: 'bullets', schema: plan.bullets, store: bulletsOf },
];

const isEmpty = (value: Value) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
const same = (a: Value, b: Value) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
const shown = (value: Value) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

const complaint = (schema: z.ZodType, value: unknown): Message | null => {
  const { error } = schema.safeParse(value);
  return error ? (fieldIssues(error)[0]?.message ?? null) : null;
};

/** What the broker says of one object that differs from what is here. What it leaves empty erases nothing. */
const fieldChanges = <T extends object>(
  subject: string,
  here: T,
  broker: T,
  options: { fields: Field<T>[]; planId?: string },
): Change[] =>
  options.fields.flatMap(({ field, column, schema, store }) => {
    const ours = here[field] as Value;
    const theirs = broker[field] as Value;
    const says = typeof theirs === 'boolean' || !isEmpty(theirs);
    if (!says || same(ours, theirs)) return [];
    const value = store ? store(theirs) : theirs;
    const reason = complaint(schema, value);
    // The generated id of a draft was never typed by anybody.
    const free = isEmpty(ours) || column === 'serviceId';
    const effect: ImportEffect = reason ? 'refused' : free ? 'fill' : 'overwrite';
    return [
      {
        subject,
        field,
        here: shown(ours),
        broker: shown(theirs),
        effect,
        reason,
        column,
        value,
        planId: options.planId,
      },
    ];
  });

const newPlan = (theirs: Plan, hasFree: boolean): Change => {
  const reason = complaint(idSchema, theirs.id) ?? complaint(createPlanSchema.shape.name, theirs.name);
  const second = theirs.free && hasFree ? { key: 'plansErrors.oneFreePlan' } : null;
  const refused = reason ?? second;
  const row = {
    subject: theirs.name || theirs.id,
    field: 'plan',
    here: '',
    broker: theirs.displayName ?? theirs.name,
  };
  return { ...row, effect: refused ? 'refused' : 'add', reason: refused, column: 'plan', value: theirs };
};

const planChanges = (present: Plan[], theirs: Plan[]): Change[] => {
  let hasFree = present.some(({ free }) => free);
  return theirs.flatMap((plan) => {
    const ours =
      present.find(({ id }) => id === plan.id) ??
      present.find(({ name }) => name !== '' && name === plan.name);
    if (ours)
      return fieldChanges(ours.name || plan.name, ours, plan, { fields: PLAN_FIELDS, planId: ours.id });
    const added = newPlan(plan, hasFree);
    hasFree ||= plan.free && added.effect === 'add';
    return [added];
  });
};

/** Everything that importing `broker` would do to `present`. Plans that only exist here stay. */
export const importChanges = (present: CatalogDefinition, broker: CatalogDefinition): Change[] => [
  ...fieldChanges('service', present.service, broker.service, { fields: SERVICE_FIELDS }),
  ...planChanges(present.plans, broker.plans),
];

/** The texts of a new plan that are well-formed; the others stay empty. */
export const newPlanValues = (theirs: Plan): Record<string, unknown> =>
  Object.fromEntries(
    PLAN_FIELDS.flatMap(({ field, column, schema, store }) => {
      const value = store ? store(theirs[field]) : (theirs[field] ?? '');
      return complaint(schema, value) ? [] : [[column, value]];
    }),
  );
