import { z } from 'zod';
import type { Message } from '@/lib/core/errors';
import { messageSchema } from '@/lib/core/message';

const PARITY_LEVELS = ['fail', 'warn', 'info', 'pass'] as const;
export type ParityLevel = (typeof PARITY_LEVELS)[number];

/** Labels are `parity.field.<field>`. */
export const PARITY_FIELDS = [
  'catalog',
  'id',
  'name',
  'bindable',
  'planUpdateable',
  'free',
  'description',
  'tags',
  'displayName',
  'longDescription',
  'providerDisplayName',
  'bullets',
  'deployment',
  'extraPlan',
  'extraService',
] as const;
export type ParityField = (typeof PARITY_FIELDS)[number];

/** What one rule says; `here` is the console's value, `broker` the broker's, null where there is none. */
const findingSchema = z.strictObject({
  level: z.enum(PARITY_LEVELS),
  here: z.string().nullable(),
  broker: z.string().nullable(),
  diagnosis: messageSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** `subject` is `service`, or the plan's programmatic name. */
const parityRowSchema = findingSchema.extend({ subject: z.string(), field: z.enum(PARITY_FIELDS) });
export type ParityRow = z.infer<typeof parityRowSchema>;

export const parityReportSchema = z
  .strictObject({
    verdict: z.enum(['pass', 'fail']),
    rows: z.array(parityRowSchema),
    counts: z.record(z.enum(PARITY_LEVELS), z.int()),
  })
  .meta({ id: 'ParityReport' });
export type ParityReport = z.infer<typeof parityReportSchema>;

export const diagnosis = (name: string, values?: Message['values']): Message => ({
  key: `parity.diagnosis.${name}`,
  values,
});

/** A failure anywhere fails the whole. */
export function parityReport(rows: ParityRow[]): ParityReport {
  const count = (level: ParityLevel) => rows.filter((row) => row.level === level).length;
  const counts = { fail: count('fail'), warn: count('warn'), info: count('info'), pass: count('pass') };
  return { verdict: counts.fail > 0 ? 'fail' : 'pass', rows, counts };
}
