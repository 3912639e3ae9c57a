import { z } from 'zod';
import { messageSchema } from '../../core/message';

/** In the order in which a report shows them. */
export const CHECK_VERDICTS = ['fail', 'inconclusive', 'warn', 'pass', 'skipped'] as const;
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
});

const resultSchema = z.object({
  id: z.string(),
  level: z.enum(['must', 'should']),
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

export type RunDetail = {
  id: string;
  startedAt: Date;
  finishedAt: Date;
  verdict: 'pass' | 'warn' | 'fail';
  onPresentCatalog: boolean;
  results: CheckResult[];
};
