import type { Message } from '../../core/errors';
import type { Answer, RunContext } from './context';
import type { CheckResult, CheckVerdict, Exchange } from './schema';

export type Outcome = { verdict: CheckVerdict; finding: Message | null; exchanges: Exchange[] };

/** One rule that brokers are held to. Its title and rule are `conformance.check.<id>.title` and `.rule`. */
export type Check = Pick<CheckResult, 'id' | 'level' | 'section'> & {
  run: (run: RunContext) => Promise<Outcome>;
};

export const finding = (key: string, values?: Message['values']): Message => ({
  key: `conformance.finding.${key}`,
  values,
});

/** The check tells nothing: what it builds on did not work, so a refusal would prove nothing. */
export const inconclusive = (key: string): Outcome => ({
  verdict: 'inconclusive',
  finding: finding(key),
  exchanges: [],
});
/** The rule does not concern this broker. */
export const skipped = (key: string): Outcome => ({
  verdict: 'skipped',
  finding: finding(key),
  exchanges: [],
});

/** A rule about one answer: null when it holds, else what is wrong. */
export type Rule = (answer: Answer) => Message | null;

const noAnswer: Rule = ({ exchange }) => exchange.failure;

/** The answer came with one of these status codes. */
export const status =
  (...wanted: number[]): Rule =>
  (answer) => {
    if (answer.status === null) return noAnswer(answer);
    const { method } = answer.exchange;
    if (wanted.includes(answer.status)) return null;
    return finding('status', { method, got: answer.status, wanted: wanted.join(', ') });
  };

/** The answer is a refusal: any 4xx. */
export const refused: Rule = (answer) => {
  if (answer.status === null) return noAnswer(answer);
  const { method } = answer.exchange;
  return answer.status >= 400 && answer.status < 500
    ? null
    : finding('notRefused', { method, got: answer.status });
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body is a JSON object: no list, text or web page. */
export const jsonObject: Rule = ({ json, exchange }) =>
  isObject(json) ? null : finding('notObject', { method: exchange.method });

/** Judges answers by rules, in order; the first that does not hold is the finding. */
export const judge = (answers: Answer[], rules: Rule[], verdict: 'fail' | 'warn' = 'fail'): Outcome => {
  const exchanges = answers.map(({ exchange }) => exchange);
  for (const answer of answers) {
    for (const rule of rules) {
      const message = rule(answer);
      if (message) return { verdict, finding: message, exchanges };
    }
  }
  return { verdict: 'pass', finding: null, exchanges };
};

/** Judges something that is not an answer, such as a part of the catalog. */
export const judged = (message: Message | null, verdict: 'fail' | 'warn' = 'fail'): Outcome => ({
  verdict: message ? verdict : 'pass',
  finding: message,
  exchanges: [],
});
