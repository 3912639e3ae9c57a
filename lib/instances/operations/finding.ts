import type { BrokerAnswer } from '../../brokers/calls/schema';
import type { Message } from '../../core/errors';
import { isObject } from '../../core/json';
import type { OperationPhase } from './schema';
import type { Verdict } from './verdict';

const MOST_TEXT = 300;

/** What the broker says on `last_operation`, or what it names its operation: text of at most 300 characters, or null. */
export const textOf = (json: unknown, member: 'description' | 'operation'): string | null => {
  const value = isObject(json) ? json[member] : undefined;
  if (typeof value !== 'string' || value === '') return null;
  return member === 'operation' ? value.slice(0, 10_000) : value.slice(0, MOST_TEXT);
};

/** Why the operation goes wrong, in a sentence with the broker's own words where it has any. */
export const findingOf = (
  { status, failure, description, json }: BrokerAnswer,
  { phase, verdict, overdue }: { phase: OperationPhase; verdict: Verdict; overdue: boolean },
): Message => {
  const said = description || (phase === 'poll' ? (textOf(json, 'description') ?? '') : '');
  const values = { status: status ?? 0, said: said ? 'yes' : 'no', description: said };
  if (failure) return failure;
  if (verdict === 'failed') return { key: 'instances.finding.brokerFailed', values };
  if (overdue) return { key: 'instances.finding.overdue', values };
  return { key: verdict === 'refused' ? 'instances.finding.refused' : 'instances.finding.unknown', values };
};
