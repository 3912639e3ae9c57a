import { z } from 'zod';
import { messageSchema } from '../../core/message';

/** The versions of the Open Service Broker specification that a run can be about. */
export const OSB_VERSIONS = ['2.12', '2.13', '2.14', '2.15', '2.16', '2.17'] as const;
export type OsbVersion = (typeof OSB_VERSIONS)[number];

/** `ibmcloud`: as this platform calls, with its extension; `plain`: as any platform of the specification does. */
export const RUN_PROFILES = ['ibmcloud', 'plain'] as const;
export type RunProfile = (typeof RUN_PROFILES)[number];

/** In the order of a service's life. */
export const CHECK_GROUPS = [
  'transport',
  'catalog',
  'authentication',
  'version',
  'identity',
  'provision',
  'ids',
  'operation',
  'update',
  'maintenance',
  'binding',
  'fetch',
  'extension',
  'deprovision',
  'concurrency',
  'bodies',
] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** What a rule that does not hold means: a failure, a warning, or something to know. */
export const CHECK_LEVELS = ['must', 'should', 'info'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** In the order in which a report shows them. */
export const CHECK_VERDICTS = ['fail', 'inconclusive', 'warn', 'info', 'pass', 'skipped'] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

const exchangeSchema = z.object({
  method: z.string(),
  /** Below the broker's URL, with the query. */
  path: z.string(),
  /** As sent, but for the credentials, which are never recorded. */
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
  status: z.number().nullable(),
  /** The beginning of the answer; credentials in it are masked. */
  answer: z.string().nullable(),
  latencyMs: z.number().nullable(),
  /** Why no answer came. */
  failure: messageSchema.nullable(),
  /** What TLS negotiated, e.g. `TLSv1.3`. */
  tls: z.string().optional(),
});

export const resultSchema = z.object({
  id: z.string(),
  /** Absent in runs that were stored before there were groups. */
  group: z.enum(CHECK_GROUPS).optional(),
  level: z.enum(CHECK_LEVELS),
  section: z.string(),
  verdict: z.enum(CHECK_VERDICTS),
  finding: messageSchema.nullable(),
  exchanges: z.array(exchangeSchema),
});

export type Exchange = z.infer<typeof exchangeSchema>;
export type CheckResult = z.infer<typeof resultSchema>;

/** A run's checks, as they were stored. */
export const storedResults = (stored: unknown): CheckResult[] =>
  z.array(resultSchema).catch([]).parse(stored);
