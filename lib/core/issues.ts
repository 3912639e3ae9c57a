import type { z } from 'zod';
import type { FieldIssue, Message } from './errors';

type Issue = z.core.$ZodIssue;

const KEY = /^[a-z][A-Za-z]*\.[A-Za-z0-9_.]+$/;

/** Zod's own issue codes in the words of messages/<locale>/validation.json. */
const FOR_CODE: Partial<Record<Issue['code'], (issue: Issue & Record<string, unknown>) => Message>> = {
  too_small: ({ origin, minimum }) => ({
    key: `validation.tooSmall.${String(origin) === 'int' ? 'number' : String(origin)}`,
    values: { minimum: Number(minimum) },
  }),
  too_big: ({ origin, maximum }) => ({
    key: `validation.tooBig.${String(origin) === 'int' ? 'number' : String(origin)}`,
    values: { maximum: Number(maximum) },
  }),
  invalid_type: ({ expected, input }) =>
    input === undefined
      ? { key: 'validation.required' }
      : { key: 'validation.type', values: { expected: String(expected) } },
  invalid_format: ({ format }) => ({
    key: ['email', 'url', 'uuid', 'date'].includes(String(format))
      ? `validation.format.${String(format)}`
      : 'validation.format.other',
  }),
  unrecognized_keys: ({ keys }) => ({
    key: 'validation.unknown',
    values: { keys: (keys as string[]).join(', ') },
  }),
  invalid_value: ({ values }) => ({
    key: 'validation.choice',
    values: { choices: (values as unknown[]).join(', ') },
  }),
};

/** One zod issue as a translatable sentence. A schema's own message is a message key; its values come from `params`. */
export const issueMessage = (issue: Issue): Message => {
  const params = (issue as { params?: Record<string, string | number> }).params;
  if (KEY.test(issue.message))
    return params ? { key: issue.message, values: params } : { key: issue.message };
  return FOR_CODE[issue.code]?.(issue as Issue & Record<string, unknown>) ?? { key: 'validation.invalid' };
};

/** All issues of a failed parse, with dotted paths. */
export const fieldIssues = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issueMessage(issue) }));
