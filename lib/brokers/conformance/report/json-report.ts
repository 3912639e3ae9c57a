import { z } from 'zod';
import { CHECK_VERDICTS, OSB_VERSIONS, resultSchema, RUN_PROFILES, type CheckResult } from '../schema';
import type { RunReport } from '../run';

const FORMAT_VERSION = 1;

/** A report as a file. Members are only ever added to a format version; removing or changing one makes the next. */
const jsonReportSchema = z.object({
  format: z.literal('conformance-report'),
  formatVersion: z.literal(FORMAT_VERSION),
  finishedAt: z.string(),
  osbVersion: z.enum(OSB_VERSIONS),
  profile: z.enum(RUN_PROFILES),
  verdict: z.enum(['pass', 'warn', 'fail']),
  counts: z.record(z.enum(CHECK_VERDICTS), z.int()),
  catalogHash: z.string().nullable(),
  requests: z.int(),
  durationMs: z.number(),
  leftOver: z.array(z.string()),
  results: z.array(resultSchema),
});
export type JsonReport = z.infer<typeof jsonReportSchema>;

export const countsOf = (results: CheckResult[]) => {
  const count = (wanted: CheckResult['verdict']) =>
    results.filter(({ verdict }) => verdict === wanted).length;
  return {
    fail: count('fail'),
    inconclusive: count('inconclusive'),
    warn: count('warn'),
    info: count('info'),
    pass: count('pass'),
    skipped: count('skipped'),
  };
};

/** The report of a run in its stable form; the catalog is the broker's own and stays out. */
export const jsonReport = (run: RunReport, finishedAt: Date): JsonReport => ({
  format: 'conformance-report',
  formatVersion: FORMAT_VERSION,
  finishedAt: finishedAt.toISOString(),
  osbVersion: run.version,
  profile: run.profile,
  verdict: run.verdict,
  counts: countsOf(run.results),
  catalogHash: run.catalogHash,
  requests: run.requests,
  durationMs: run.durationMs,
  leftOver: run.leftOver,
  results: run.results,
});

/** Reads a report of an earlier run; null for anything else. */
export const readJsonReport = (value: unknown): JsonReport | null => {
  const read = jsonReportSchema.safeParse(value);
  return read.success ? read.data : null;
};
