import type { Message } from '../../core/errors';
import type { CheckVerdict } from './schema';
import type { Answer } from './wire';

/** What is wrong. The verdict follows from the check's level unless it is given here. */
export type Finding = { message: Message; verdict?: CheckVerdict; answer?: Answer };

/** The sentence is `conformance.finding.<key>`. */
export const finding = (key: string, values?: Message['values']): Finding => ({
  message: { key: `conformance.finding.${key}`, values },
});

/** Ends a check that cannot tell: it does not concern this broker, or what it builds on did not work. */
export class Undecided extends Error {
  constructor(
    readonly verdict: 'skipped' | 'inconclusive',
    readonly finding: Finding,
  ) {
    super(finding.message.key);
  }
}

/** @throws always: the rule does not concern this broker */
export const skip = (key: string): never => {
  throw new Undecided('skipped', finding(key));
};

/** @throws always: the positive control failed, so that a refusal would prove nothing */
export const undecided = (key: string): never => {
  throw new Undecided('inconclusive', finding(key));
};
