import { isObject } from '../../core/json';
import type { OsbVersion } from './schema';
import { finding, undecided, type Finding } from './finding';
import { isAtLeast } from './levels';
import type { Lab } from './lab';
import type { Answer } from './wire';

/** A rule about one answer: null when it holds, else what is wrong. */
export type Rule = (answer: Answer) => Finding | null;
/** A rule about all answers of a check. */
export type Expect = (answers: Answer[], lab: Lab) => Finding | null;

export { isObject };

/** A member of the answer's JSON object; undefined when there is none. */
export const member = (answer: Answer | undefined, name: string): unknown =>
  isObject(answer?.json) ? answer.json[name] : undefined;

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const noAnswer = ({ exchange }: Answer): Finding =>
  exchange.failure ? { message: exchange.failure } : finding('noAnswer', { method: exchange.method });

/** The answer came with one of these status codes. */
export const status =
  (...wanted: number[]): Rule =>
  (answer) => {
    if (answer.status === null) return noAnswer(answer);
    if (wanted.includes(answer.status)) return null;
    const { method } = answer.exchange;
    return finding('status', { method, got: answer.status, wanted: wanted.join(', ') });
  };

/** The answer is a refusal: any 4xx. */
export const refused: Rule = (answer) => {
  if (answer.status === null) return noAnswer(answer);
  if (answer.status >= 400 && answer.status < 500) return null;
  return finding('notRefused', { method: answer.exchange.method, got: answer.status });
};

/** The broker took the request: 2xx. */
export const accepted: Rule = (answer) => {
  if (answer.status === null) return noAnswer(answer);
  if (answer.status >= 200 && answer.status < 300) return null;
  return finding('notAccepted', { method: answer.exchange.method, got: answer.status });
};

/** Accepted or refused, as the broker likes, but neither a crash nor silence. */
export const withoutCrash: Rule = (answer) => {
  if (answer.status === null) return noAnswer(answer);
  if (answer.status < 500) return null;
  return finding('crash', { method: answer.exchange.method, got: answer.status });
};

/** The body is a JSON object: no list, text or web page. */
export const jsonObject: Rule = ({ json, exchange }) =>
  isObject(json) ? null : finding('notObject', { method: exchange.method });

/** A refusal says why, in `description`. */
export const described: Rule = (answer) =>
  isText(member(answer, 'description')) ? null : finding('noDescription', { method: answer.exchange.method });

export const errorCode =
  (code: string): Rule =>
  (answer) =>
    member(answer, 'error') === code
      ? null
      : finding('errorCode', { method: answer.exchange.method, wanted: code });

/** The last of several deletions: the thing was still there to be deleted. */
export const present: Rule = (answer) => {
  if (answer.status === 404 || answer.status === 410)
    return finding('vanished', { method: answer.exchange.method, got: answer.status });
  return accepted(answer) === null ? null : undecided('notDeleted');
};

/** An identical creation that meets no conflict: the instance is what it was. */
export const unchanged: Rule = (answer) =>
  answer.status === 409 ? finding('changed') : withoutCrash(answer);

/** All rules, in order; the first that does not hold is the finding. */
export const all =
  (...rules: Rule[]): Rule =>
  (answer) => {
    for (const rule of rules) {
      const found = rule(answer);
      if (found) return { answer, ...found };
    }
    return null;
  };

/** The rule for answers with this status, and another for the rest. */
export const when =
  (code: number, rule: Rule, otherwise: Rule = () => null): Rule =>
  (answer) =>
    (answer.status === code ? rule : otherwise)(answer);

/** The broker did the work at once, or says that it only works asynchronously. */
export const doneOrAsyncRequired = (...done: number[]): Rule =>
  when(422, all(errorCode('AsyncRequired'), jsonObject), all(status(...done, 422)));

/** Every answer keeps all the rules. */
export const each =
  (...rules: Rule[]): Expect =>
  (answers) => {
    for (const answer of answers) {
      const found = all(...rules)(answer);
      if (found) return found;
    }
    return null;
  };

/** The first answer keeps the first rule, and so on; answers beyond the rules are only recorded. */
export const inTurn =
  (...rules: Rule[]): Expect =>
  (answers) => {
    for (const [index, rule] of rules.entries()) {
      const answer = answers[index];
      const found = answer ? all(rule)(answer) : null;
      if (found) return found;
    }
    return null;
  };

/** From 2.13 on a malformed request is answered with 400; before that with any refusal. */
export const malformedRule = (version: OsbVersion): Rule =>
  all(isAtLeast(version, '2.13') ? status(400) : refused, jsonObject);

/** Every answer refuses a malformed request. */
export const eachMalformed: Expect = (answers, lab) => each(malformedRule(lab.version))(answers, lab);
