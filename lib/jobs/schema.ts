import { z } from 'zod';

type Kind = {
  data: z.ZodType;
  /** How many at once in one process. */
  atOnce: number;
  /** After so long a process that holds one is taken for dead, and another one takes it over. */
  seconds: number;
  /** How often a failed one is tried again, the first time after `retryDelay` seconds, then ever later. */
  retryLimit: number;
  retryDelay: number;
};

/**
 * The kinds of background work, by the name of their queue. A job may be done twice when a process dies over it, so
 * whoever works on one finds out first what is done already.
 */
export const JOBS = {
  'account-instances': {
    data: z.object({ accountId: z.string() }),
    atOnce: 1,
    seconds: 120,
    retryLimit: 8,
    retryDelay: 1,
  },
  'conformance-run': {
    data: z.object({ runId: z.uuid() }),
    atOnce: 2,
    seconds: 900,
    retryLimit: 1,
    retryDelay: 1,
  },
  'contract-watch': {
    data: z.object({ brokerId: z.uuid() }),
    atOnce: 4,
    seconds: 30,
    retryLimit: 1,
    retryDelay: 30,
  },
  'instance-operation': {
    data: z.object({ operationId: z.uuid(), step: z.int() }),
    atOnce: 10,
    seconds: 20,
    retryLimit: 8,
    retryDelay: 1,
  },
} as const satisfies Record<string, Kind>;

export type JobName = keyof typeof JOBS;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];
export type JobData<N extends JobName> = z.infer<(typeof JOBS)[N]['data']>;

/** The queues as pg-boss is told of them. */
export const QUEUES = JOB_NAMES.map((name) => {
  const { retryLimit, retryDelay, seconds } = JOBS[name];
  return { name, retryLimit, retryDelay, retryBackoff: true, expireInSeconds: seconds };
});

/** A job as its worker gets it; `signal` says when its time is over. */
export type Job<N extends JobName> = { id: string; data: JobData<N>; attempt: number; signal: AbortSignal };

/** Who works on each kind; none may be missing. */
export type Workers = { [N in JobName]: (job: Job<N>) => Promise<void> };

/** Work that was given up after its last attempt. */
export const deadLetterSchema = z
  .strictObject({
    id: z.string(),
    queue: z.enum(JOB_NAMES),
    /** What it is about: the ids that it was given. */
    about: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The one id among them. */
    subject: z.string(),
    reason: z.string(),
    attempts: z.int(),
    createdAt: z.date(),
    failedAt: z.date(),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof deadLetterSchema>;

/** How much of each kind waits, runs and was given up. */
export type QueueCount = { queue: JobName; waiting: number; running: number; failed: number };

export const retryJobParams = z.object({ queue: z.enum(JOB_NAMES), jobId: z.uuid() });
