import 'server-only';
import { createContext, Script } from 'node:vm';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import type { FieldIssue, Message } from '../../core/errors';
import { bySchema, valueIssues, type Asked, type ParameterValues } from './values';

/** A provider's patterns and schemas may take for ever on a customer's text; then the value counts as wrong. */
const MOST_MS = 250;
const OPTIONS = { strict: false, logger: false, validateFormats: false, allErrors: true } as const;

const CALL = new Script('work()');
const bench = createContext({ work: () => undefined as unknown });

/** The work's answer, or undefined when it takes too long. */
const inTime = <T>(work: () => T): T | undefined => {
  try {
    bench.work = work;
    return CALL.runInContext(bench, { timeout: MOST_MS }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
};

const compiled = (text: string): ValidateFunction | null => {
  const { $schema, ...schema } = JSON.parse(text) as Record<string, unknown>;
  try {
    return String($schema).includes('draft-04')
      ? new AjvDraft04(OPTIONS).compile(schema)
      : new Ajv(OPTIONS).compile(schema);
  } catch {
    return null;
  }
};

/** Compiling costs more than all else; the schemas of the services that are asked for now stay. */
const MOST_KEPT = 200;
const kept = new Map<string, ValidateFunction | null>();

const validator = (text: string) => {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  const fresh = compiled(text);
  kept.set(text, fresh);
  return fresh;
};

const pathOf = ({ instancePath, params }: ErrorObject) =>
  [
    ...instancePath.split('/').slice(1),
    ...[params.missingProperty, params.additionalProperty].filter((name) => name !== undefined),
  ].join('.');

/** Rules of JSON Schema that have a sentence of their own, and what it names. */
const SENTENCES: Record<string, (params: Record<string, unknown>) => Message> = {
  required: () => ({ key: 'validation.required' }),
  additionalProperties: () => ({ key: 'instances.problem.parameter.unknown' }),
  type: ({ type }) => ({ key: 'instances.problem.parameter.type', values: { type: String(type) } }),
  enum: ({ allowedValues }) => ({
    key: 'instances.problem.parameter.choice',
    values: { choices: (allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ') },
  }),
  pattern: ({ pattern }) => ({
    key: 'instances.problem.parameter.pattern',
    values: { pattern: String(pattern) },
  }),
};

const sentence = ({ keyword, params }: ErrorObject): Message =>
  SENTENCES[keyword]?.(params) ?? {
    key: 'instances.problem.parameter.rule',
    values: { rule: `${keyword} ${JSON.stringify(params.limit ?? params)}` },
  };

/** So many at most are said at once. */
const MOST_ISSUES = 50;

const TOO_LONG: FieldIssue[] = [{ path: '', message: { key: 'instances.problem.parameter.undecided' } }];

const schemaIssues = (text: string, values: ParameterValues): FieldIssue[] => {
  const validate = validator(text);
  // A schema that is none asks for nothing; the settings page and the conformance run say so.
  if (!validate) return [];
  const errors = inTime(() => (validate(values) ? [] : (validate.errors ?? [])));
  const issues = errors?.slice(0, MOST_ISSUES);
  return issues?.map((error) => ({ path: pathOf(error), message: sentence(error) })) ?? TOO_LONG;
};

/** What is wrong with a customer's parameters, by the fields or the JSON schema of the settings; `path` begins with the name. */
export const parameterIssues = (asked: Asked, values: ParameterValues): FieldIssue[] =>
  bySchema(asked)
    ? schemaIssues(asked.parametersSchema, values)
    : (inTime(() => valueIssues(asked.parameters, values)) ?? TOO_LONG);
