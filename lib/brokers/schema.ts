import { z } from 'zod';
import type { Message } from '../core/errors';
import { idSchema, versionSchema } from '../core/ids';
import { lineSchema } from '../core/text';
import type { ParityReport } from './parity/report';

export type { CatalogDefinition } from './catalog-json';
export type { ParityField, ParityLevel, ParityReport, ParityRow } from './parity/report';

/** How the platform signs in to a broker; both bearer schemes send a token that the provider enters. */
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

type Access = { authScheme: AuthScheme; username: string };

/** A user name is needed for basic only, and RFC 7617 has no room for a colon in it. */
const checkUsername = ({ authScheme, username }: Access, context: z.RefinementCtx) => {
  if (authScheme !== 'basic') return;
  const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['username'], message });
  if (username === '') refuse('validation.required');
  if (username.includes(':')) refuse('brokers.usernameColon');
};

const name = lineSchema(64).trim().min(1);
const secret = lineSchema(8000);

/** Where a broker is and how to sign in to it; `secret` is a password or a token. */
export const brokerAccessSchema = z
  .strictObject({ ...access, secret: secret.min(1) })
  .superRefine(checkUsername);
export const registerBrokerSchema = z
  .strictObject({ name, ...access, secret: secret.min(1) })
  .superRefine(checkUsername);
/** An empty secret keeps the stored one. */
export const saveBrokerSchema = z
  .strictObject({ name, ...access, secret, version: versionSchema })
  .superRefine(checkUsername);

export type BrokerAccessInput = z.infer<typeof brokerAccessSchema>;
export type RegisterBroker = z.infer<typeof registerBrokerSchema>;
export type SaveBroker = z.infer<typeof saveBrokerSchema>;

export type RunSummary = {
  id: string;
  verdict: ConformanceVerdict | null;
  startedAt: Date;
  onPresentCatalog: boolean;
};

/** A broker at a glance. What a check found out is null until the first one; never the secret. */
export type BrokerSummary = {
  id: string;
  name: string;
  url: string;
  authScheme: AuthScheme;
  username: string;
  checkedAt: Date | null;
  reachable: boolean | null;
  latencyMs: number | null;
  failure: Message | null;
  parityVerdict: 'pass' | 'fail' | null;
  /** The hash of the definition that the broker was last compared with. */
  definitionHash: string | null;
  catalogHash: string | null;
  version: number;
  deployments: number;
  lastRun: RunSummary | null;
};

export type BrokerDetail = BrokerSummary & { parity: ParityReport | null };

const messageSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The sentence of a failed check, as it was stored. */
export const storedMessage = (stored: unknown): Message | null =>
  messageSchema.safeParse(stored).data ?? null;
