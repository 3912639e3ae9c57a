import { z } from 'zod';
import { pageQuerySchema } from '../core/pagination';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only the fields that differ, as they were and as they are: what an audit row holds. */
export const changes = (before: object, after: object): { before: JsonObject; after: JsonObject } => {
  const was = JSON.parse(JSON.stringify(before)) as JsonObject;
  const is = JSON.parse(JSON.stringify(after)) as JsonObject;
  const keys = Object.keys(is).filter((key) => !same(was[key], is[key]));
  return {
    before: Object.fromEntries(keys.map((key) => [key, was[key] ?? null])),
    after: Object.fromEntries(keys.map((key) => [key, is[key] ?? null])),
  };
};

const daySchema = z.union([z.literal(''), z.iso.date()]).default('');

/**
 * What to look for in the log. `action` is the beginning of the action's name (`plan`, `review.approve`), `actor` a
 * part of the person's name, the days are UTC and inclusive. Empty texts look for nothing.
 */
export const auditQuerySchema = pageQuerySchema.extend({
  action: z.string().max(60).default(''),
  actor: z.string().max(100).default(''),
  from: daySchema,
  to: daySchema,
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** The same from a page's address, where what is not understood counts as not said. */
export const auditSearchSchema = z.object({
  cursor: z.string().max(500).optional().catch(undefined),
  limit: z.literal(50).default(50).catch(50),
  action: auditQuerySchema.shape.action.catch(''),
  actor: auditQuerySchema.shape.actor.catch(''),
  from: auditQuerySchema.shape.from.catch(''),
  to: auditQuerySchema.shape.to.catch(''),
});

/** What an action's name begins with: for an offering, and for what is above all offerings. */
export const OFFERING_NOUNS = [
  'allowList',
  'announcement',
  'broker',
  'checklist',
  'comment',
  'conformance',
  'deployment',
  'download',
  'evidence',
  'guidance',
  'iam',
  'listing',
  'offering',
  'plan',
  'registration',
  'review',
  'settings',
  'visibility',
] as const;
export const INSTALLATION_NOUNS = [
  'category',
  'currency',
  'installation',
  'person',
  'provider',
  'region',
  'session',
  'team',
  'token',
] as const;

const fieldChangeSchema = z.strictObject({ field: z.string(), before: z.json(), after: z.json() });
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** One thing that somebody did. `address` is only there for those who may read the whole log. */
export const auditEventSchema = z
  .strictObject({
    id: z.string(),
    at: z.date(),
    actorName: z.string(),
    /** Done by the platform itself, without a person. */
    bySystem: z.boolean(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    /** What the plan or broker is called now, null when it is gone. */
    subjectName: z.string().nullable(),
    offeringId: z.string().nullable(),
    offeringName: z.string().nullable(),
    comment: z.string().nullable(),
    changes: z.array(fieldChangeSchema),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventDto = z.infer<typeof auditEventSchema>;
