import { z } from 'zod';
import { idSchema } from '../core/ids';
import { PAGE_SIZES, pageQuerySchema } from '../core/pagination';

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

/** An event's number; nothing when it is empty. */
const eventIdSchema = z
  .string()
  .regex(/^\d{0,18}$/)
  .default('');

const daySchema = z.union([z.literal(''), z.iso.date()]).default('');

/**
 * What to look for in the log. `action` is the beginning of the action's name (`plan`, `review.approve`), `actor` a
 * part of the person's name, the days are UTC and inclusive. `event` is
 * the page on which one event stands, `before` the page of later events that ends where a page begins. Empty texts look
 * for nothing.
 */
export const auditQuerySchema = pageQuerySchema.extend({
  action: z.string().max(60).default(''),
  actor: z.string().max(100).default(''),
  from: daySchema,
  to: daySchema,
  provider: z.union([z.literal(''), idSchema]).default(''),
  event: eventIdSchema,
  before: eventIdSchema,
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

const { action, actor, from, to, provider, event, before } = auditQuerySchema.shape;

/** The same from a page's address, where what is not understood counts as not said. */
export const auditSearchSchema = z.object({
  cursor: z.string().max(500).optional().catch(undefined),
  limit: z.coerce
    .number()
    .pipe(z.union(PAGE_SIZES.map((size) => z.literal(size))))
    .catch(50),
  action: action.catch(''),
  actor: actor.catch(''),
  from: from.catch(''),
  to: to.catch(''),
  provider: provider.catch(''),
  event: event.catch(''),
  before: before.catch(''),
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
  'instance',
  'listing',
  'offering',
  'plan',
  'registration',
  'review',
  'settings',
  'visibility',
] as const;
export const INSTALLATION_NOUNS = [
  'account',
  'apiKey',
  'audit',
  'category',
  'currency',
  'grant',
  'installation',
  'job',
  'list',
  'person',
  'policy',
  'provider',
  'region',
  'serviceId',
  'session',
  'signingKey',
  'team',
  'token',
  'twoFactor',
] as const;

const fieldChangeSchema = z.strictObject({ field: z.string(), before: z.json(), after: z.json() });
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** One thing that somebody did. `address` is only there for those who may read the whole log. */
export const auditEventSchema = z
  .strictObject({
    id: z.string(),
    at: z.date(),
    actorName: z.string(),
    actorId: z.string().nullable(),
    /** Done by the platform itself, without a person. */
    bySystem: z.boolean(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    /** What the plan or broker is called now, null when it is gone. */
    subjectName: z.string().nullable(),
    offeringId: z.string().nullable(),
    offeringName: z.string().nullable(),
    providerId: z.string().nullable(),
    providerName: z.string().nullable(),
    comment: z.string().nullable(),
    changes: z.array(fieldChangeSchema),
    address: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventDto = z.infer<typeof auditEventSchema>;
