import type { Message } from '@/lib/core/errors';

export type ParityLevel = 'fail' | 'warn' | 'info' | 'pass';

/** Labels are `parity.field.<field>`. */
export type ParityField =
  | 'catalog'
  | 'id'
  | 'name'
  | 'bindable'
  | 'planUpdateable'
  | 'free'
  | 'description'
  | 'tags'
  | 'displayName'
  | 'longDescription'
  | 'providerDisplayName'
  | 'bullets'
  | 'deployment'
  | 'extraPlan'
  | 'extraService';

/** What one rule says; `here` is the console's value, `broker` the broker's, null where there is none. */
export type Finding = { level: ParityLevel; here: string | null; broker: string | null; diagnosis?: Message };

/** `subject` is `service`, or the plan's programmatic name. */
export type ParityRow = Finding & { subject: string; field: ParityField };

export type ParityReport = {
  verdict: 'pass' | 'fail';
  rows: ParityRow[];
  counts: Record<ParityLevel, number>;
};

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
