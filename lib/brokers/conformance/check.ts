import type { Expect } from './rules';
import { levelAt, type Levels } from './levels';
import type { CheckGroup, CheckLevel, OsbVersion, RunProfile } from './schema';
import type { Lab } from './lab';
import type { Answer } from './wire';

/** One rule that brokers are held to. Its title and rule are `conformance.check.<id>.title` and `.rule`. */
export type Check<Id extends string = string> = {
  id: Id;
  group: CheckGroup;
  level: Levels;
  /** The level in the plain profile, where it differs; null: the rule is this platform's own. */
  plain?: Levels | null;
  /** A heading of the specification 2.12, or of the version that the section names. */
  section: string;
  /** `opening` checks find out how the broker can be used at all, `closing` ones judge what all others received. */
  stage?: 'opening' | 'closing';
  /** Sends what the rule is about; the answers to judge. Skips where the rule does not apply. */
  send: (lab: Lab) => Promise<Answer[]> | Answer[];
  expect: Expect;
};

/** Keeps the id's literal type, so that records over all checks can be complete. */
export const check = <const Id extends string>(definition: Check<Id>): Check<Id> => definition;

/** The level of a check in a run, or null where the check is not part of it. */
export const levelOf = (
  { level, plain = level }: Pick<Check, 'level' | 'plain'>,
  { version, profile }: { version: OsbVersion; profile: RunProfile },
): CheckLevel | null => levelAt(profile === 'plain' ? plain : level, version);
