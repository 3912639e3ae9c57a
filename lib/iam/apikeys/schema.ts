import { z } from 'zod';
import { accountIdSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';
import { softwareIamId, userIamId } from '../subjects';
import { entityTag, identityCrn, listQuerySchema, moment } from '../wire/schema';

const PREFIX = 'ApiKey-';
export const apiKeyParams = z.object({
  id: z
    .string()
    .regex(/^ApiKey-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    .transform((id) => id.slice(PREFIX.length)),
});

const nameSchema = lineSchema(60).refine((text) => text.trim() !== '', 'validation.required');
/** A key has to fit into a header. */
const VISIBLE = /^[\x21-\x7e]*$/;
const LATEST = Date.parse('9999-12-31T23:59:59Z');

const endSchema = z
  .string()
  .refine((text) => Date.parse(text) >= 0 && Date.parse(text) <= LATEST, 'validation.format.date')
  .transform((text) => new Date(text));

/** What a new key may say of itself. A value of the caller's own has at least 32 characters; `store_value` has no effect: values are never kept. */
export const newKeyShape = {
  name: nameSchema,
  description: lineSchema(250).default(''),
  apikey: z
    .string()
    .min(32)
    .max(200)
    .refine((text) => VISIBLE.test(text), 'validation.controlCharacters')
    .optional(),
  store_value: z.boolean().optional(),
  support_sessions: z.boolean().default(false),
  action_when_leaked: z.enum(['none', 'disable', 'delete']).default('none'),
  expires_at: endSchema.optional(),
};
export type NewKey = z.output<z.ZodObject<typeof newKeyShape>>;

/** `POST /v1/apikeys` */
export const createApiKeySchema = z.looseObject({
  ...newKeyShape,
  iam_id: lineSchema(100),
  account_id: accountIdSchema.optional(),
});
export type CreateApiKey = z.output<typeof createApiKeySchema>;

/** `PUT /v1/apikeys/{id}`: what is left out stays. */
export const updateApiKeySchema = z.looseObject({
  name: nameSchema.optional(),
  description: lineSchema(250).optional(),
  support_sessions: z.boolean().optional(),
  action_when_leaked: z.enum(['none', 'disable', 'delete']).optional(),
  expires_at: endSchema.optional(),
});
export type UpdateApiKey = z.output<typeof updateApiKeySchema>;

export const listApiKeysSchema = listQuerySchema().extend({
  iam_id: lineSchema(100).optional(),
  scope: z.enum(['entity', 'account']).default('entity'),
  type: z.enum(['user', 'serviceid']).default('user'),
});
export type ListApiKeys = z.output<typeof listApiKeysSchema>;

type Row = {
  id: string;
  serviceIdId: string | null;
  userId: string | null;
  accountId: string;
  name: string;
  description: string;
  locked: boolean;
  disabledAt: Date | null;
  actionWhenLeaked: string;
  supportSessions: boolean;
  version: number;
  createdBy: string;
  createdAt: Date;
  modifiedAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
};

/** An API key as the interface shows it; `value` only in the answer that made it. */
export const apiKeyDto = (row: Row, value = '') => ({
  id: PREFIX + row.id,
  entity_tag: entityTag(row.version),
  crn: identityCrn(row.accountId, 'apikey', PREFIX + row.id),
  locked: row.locked,
  disabled: row.disabledAt !== null,
  created_at: moment(row.createdAt),
  created_by: row.createdBy,
  modified_at: moment(row.modifiedAt),
  ...(row.expiresAt && { expires_at: moment(row.expiresAt) }),
  name: row.name,
  description: row.description,
  support_sessions: row.supportSessions,
  action_when_leaked: row.actionWhenLeaked,
  iam_id: row.userId === null ? softwareIamId(row.serviceIdId ?? '') : userIamId(row.userId),
  account_id: row.accountId,
  apikey: value,
  ...(row.lastUsedAt && { activity: { last_authn: moment(row.lastUsedAt) } }),
});
