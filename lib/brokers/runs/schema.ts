import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { messageSchema } from '../../core/message';
import { CHECK_GROUPS, OSB_VERSIONS, resultSchema, RUN_PROFILES } from '../conformance/schema';

export const startRunSchema = z.strictObject({
  osbVersion: z.enum(OSB_VERSIONS).default('2.12'),
  profile: z.enum(RUN_PROFILES).default('ibmcloud'),
});
export type StartRun = z.input<typeof startRunSchema>;

export const runParams = z.object({ offeringId: idSchema, brokerId: idSchema, runId: idSchema });

/** How far the checks of a group have come, and how many of them failed. */
const groupProgressSchema = z.strictObject({
  group: z.enum(CHECK_GROUPS),
  done: z.int(),
  total: z.int(),
  failed: z.int(),
});
export type GroupProgress = z.infer<typeof groupProgressSchema>;

export const storedProgress = (stored: unknown): GroupProgress[] =>
  z.array(groupProgressSchema).catch([]).parse(stored);

export const RUN_STATES = ['running', 'finished', 'cancelled', 'broken'] as const;
export type RunState = (typeof RUN_STATES)[number];

const runShape = {
  id: z.string(),
  state: z.enum(RUN_STATES),
  verdict: z.enum(['pass', 'warn', 'fail']).nullable(),
  osbVersion: z.enum(OSB_VERSIONS),
  profile: z.enum(RUN_PROFILES),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** On the catalog that the broker answered with last. */
  onPresentCatalog: z.boolean(),
};

export const runSummarySchema = z.strictObject(runShape).meta({ id: 'ConformanceRunSummary' });
export type RunSummary = z.infer<typeof runSummarySchema>;

/** What is different from the run before: ids of checks. */
const differenceSchema = z.strictObject({
  /** The run that it is compared with. */
  since: z.iso.datetime(),
  newlyFailing: z.array(z.string()),
  fixed: z.array(z.string()),
  changed: z.array(z.string()),
});
export type RunDifference = z.infer<typeof differenceSchema>;

export const runDetailSchema = z
  .strictObject({
    ...runShape,
    progress: z.array(groupProgressSchema),
    /** Why the run could not be made. */
    failure: messageSchema.nullable(),
    results: z.array(resultSchema),
    /** Ids of instances that the broker would not delete. */
    leftOver: z.array(z.string()),
    /** Null for the first run. */
    difference: differenceSchema.nullable(),
  })
  .meta({ id: 'ConformanceRun' });
export type RunDetail = z.infer<typeof runDetailSchema>;
