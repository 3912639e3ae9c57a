import { lookAlikeKey, shown, stringsOf } from './broker-object';
import { diagnosis } from './report';
import type { BrokerObject } from './broker-object';
import type { Finding, ParityLevel } from './report';

const folded = (text: string) => text.trim().toLowerCase();

/** Byte for byte: no trimming, no case folding. A difference of only that is pointed out. */
export function sameText(here: string, broker: unknown, level: Exclude<ParityLevel, 'pass'>): Finding {
  if (broker === here) return { level: 'pass', here, broker: shown(broker) };
  const nearly = typeof broker === 'string' && folded(broker) === folded(here);
  return { level, here, broker: shown(broker), diagnosis: nearly ? diagnosis('caseOrSpaces') : undefined };
}

/** Set equality; order and repetition do not count. */
export function sameTags(here: string[], broker: unknown): Finding {
  const theirs = new Set(stringsOf(broker));
  const ours = new Set(here);
  const same = ours.size === theirs.size && [...ours].every((tag) => theirs.has(tag));
  return { level: same ? 'pass' : 'warn', here: here.join(', '), broker: shown([...theirs].join(', ')) };
}

/** Display text: lives in the platform's catalog, so a difference is only information. Not set here: no finding. */
export function sameDisplayText(here: string | null, broker: unknown): Finding | undefined {
  return here ? sameText(here, broker, 'info') : undefined;
}

export function sameList(here: string[], broker: unknown): Finding | undefined {
  if (here.length === 0) return undefined;
  const theirs = stringsOf(broker);
  const same = here.length === theirs.length && here.every((item, index) => item === theirs[index]);
  return { level: same ? 'pass' : 'info', here: here.join(' · '), broker: shown(theirs.join(' · ')) };
}

/**
 * Same boolean. `absent` is what the platform takes when the broker leaves the key out; undefined if it must be
 * there. A misspelt key counts as absent and is flagged even where the default happens to fit.
 */
export function sameBoolean(
  here: boolean,
  broker: BrokerObject,
  { key, absent }: { key: string; absent: boolean | undefined },
): Finding {
  const value = broker[key];
  const ours = { here: String(here), broker: shown(value) };
  if (typeof value === 'boolean') return { ...ours, level: value === here ? 'pass' : 'fail' };
  if (value !== undefined) {
    return { ...ours, level: 'fail', diagnosis: diagnosis('notBoolean', { key, value: shown(value) ?? '' }) };
  }
  const taken = String(absent);
  const fits = absent === here;
  const misspelt = lookAlikeKey(broker, key);
  if (misspelt) {
    return {
      ...ours,
      level: fits ? 'warn' : 'fail',
      diagnosis: diagnosis('lookAlikeKey', { key, misspelt }),
    };
  }
  if (absent === undefined) return { ...ours, level: 'fail', diagnosis: diagnosis('keyMissing', { key }) };
  return { ...ours, level: fits ? 'pass' : 'fail', diagnosis: diagnosis('defaultTaken', { key, taken }) };
}
