import { z } from 'zod';
import type { Message } from '../core/errors';
import { idSchema, versionSchema } from '../core/ids';
import { messageSchema } from '../core/message';
import { lineSchema } from '../core/text';
import { headerLinesSchema } from './header-lines';
import { parityReportSchema } from './parity/report';

export type { CatalogDefinition } from './catalog-json';
export type { ParityField, ParityLevel, ParityReport, ParityRow } from './parity/report';

/**
 * How the platform signs in to a broker: with a user name and password; with an IAM token by an API key that the provider
 * enters; with an IAM token of the broker's own CRN, for which nothing has to be entered.
 */
export const AUTH_SCHEMES = ['basic', 'bearer', 'bearer-crn'] as const;
export type AuthScheme = (typeof AUTH_SCHEMES)[number];

export const CONFORMANCE_VERDICTS = ['pass', 'warn', 'fail'] as const;
export type ConformanceVerdict = (typeof CONFORMANCE_VERDICTS)[number];

export const brokersParams = z.object({ offeringId: idSchema });
export const brokerParams = z.object({ offeringId: idSchema, brokerId: idSchema });

const access = {
  url: lineSchema(2000).trim().min(1),
  authScheme: z.enum(AUTH_SCHEMES),
  username: lineSchema(200).trim(),
};

type Access = { authScheme: AuthScheme; username: string; secret: string };

const checkAccess = ({ authScheme, username, secret }: Access, context: z.RefinementCtx) => {
  const needsSecret = secret === '' && authScheme !== 'bearer-crn';
  if (needsSecret) context.addIssue({ code: 'custom', path: ['secret'], message: 'validation.required' });
  checkUsername({ authScheme, username }, context);
};

/** A user name is needed for basic only, and RFC 7617 has no room for a colon in it. */
const checkUsername = ({ authScheme, username }: Omit<Access, 'secret'>, context: z.RefinementCtx) => {
  if (authScheme !== 'basic') return;
  const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['username'], message });
  if (username === '') refuse('validation.required');
  if (username.includes(':')) refuse('brokers.usernameColon');
};

const name = lineSchema(64).trim().min(1);
const secret = lineSchema(8000);
/** `Name: value` lines that the broker wants beside the platform's own. */
const headers = headerLinesSchema.default('');

/** Where a broker is and how to sign in to it; `secret` is a password or an API key. */
export const brokerAccessSchema = z.strictObject({ ...access, secret, headers }).superRefine(checkAccess);
export const registerBrokerSchema = z
  .strictObject({ name, ...access, secret, headers })
  .superRefine(checkAccess);
/** An empty secret keeps the stored one. */
export const saveBrokerSchema = z
  .strictObject({ name, ...access, secret, headers, version: versionSchema })
  .superRefine(checkUsername);

export type BrokerAccessInput = z.input<typeof brokerAccessSchema>;
export type RegisterBroker = z.input<typeof registerBrokerSchema>;
export type SaveBroker = z.input<typeof saveBrokerSchema>;

const runSummarySchema = z.strictObject({
  id: idSchema,
  verdict: z.enum(CONFORMANCE_VERDICTS).nullable(),
  startedAt: z.date(),
  onPresentCatalog: z.boolean(),
});

/** A broker at a glance. What a check found out is null until the first one; never the secret. */
const brokerSummarySchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  url: z.string(),
  authScheme: z.enum(AUTH_SCHEMES),
  username: z.string(),
  /** `Name: value` lines that it wants beside the platform's own. */
  headers: z.string(),
  checkedAt: z.date().nullable(),
  reachable: z.boolean().nullable(),
  latencyMs: z.number().nullable(),
  failure: messageSchema.nullable(),
  parityVerdict: z.enum(['pass', 'fail']).nullable(),
  /** The hash of the definition that the broker was last compared with. */
  definitionHash: z.string().nullable(),
  catalogHash: z.string().nullable(),
  version: versionSchema,
  deployments: z.int(),
  lastRun: runSummarySchema.nullable(),
});
export type BrokerSummary = z.infer<typeof brokerSummarySchema>;

export const brokerDetailSchema = brokerSummarySchema
  .extend({ parity: parityReportSchema.nullable() })
  .meta({ id: 'Broker' });
export type BrokerDetail = z.infer<typeof brokerDetailSchema>;

/** A run that was started; its report fills up as the checks answer. */
export const startedRunSchema = z.strictObject({ id: idSchema });

/** The sentence of a failed check, as it was stored. */
export const storedMessage = (stored: unknown): Message | null =>
  messageSchema.safeParse(stored).data ?? null;
