import Ajv, { type ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import type { BrokerObject } from '../../parity/broker-object';

const OPTIONS = { strict: false, logger: false, validateFormats: false } as const;

/** Larger ones break a rule of their own, and would take their time. */
export const LARGEST_SCHEMA = 64 * 1024;

const compile = (schema: BrokerObject): ValidateFunction | null => {
  if (JSON.stringify(schema).length > LARGEST_SCHEMA) return null;
  const draft = String(schema.$schema ?? '');
  try {
    if (draft.includes('draft-04')) return new AjvDraft04(OPTIONS).compile(schema);
    // The draft's own schema may not be known here; the keywords are.
    return new Ajv(OPTIONS).compile({ ...schema, $schema: undefined });
  } catch {
    return null;
  }
};

const compiled = new WeakMap<BrokerObject, ValidateFunction | null>();

/** The schema, compiled, or undefined where it is none. Its draft is the one that it names, 4 or 6 and later. */
export const compiledSchema = (schema: BrokerObject) => {
  const known = compiled.get(schema);
  if (known !== undefined) return known ?? undefined;
  const fresh = compile(schema);
  compiled.set(schema, fresh);
  return fresh ?? undefined;
};

const WRONG: unknown[] = [{ not: 'this' }, 'x', -1, true, null, []];

/** Parameters that the schema refuses, made from good ones; undefined where none was found. */
export const parametersAgainst = (schema: BrokerObject, good: Record<string, unknown>) => {
  const validate = compiledSchema(schema);
  if (!validate) return undefined;
  const { properties } = schema;
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const candidates = [
    ...names.flatMap((name) => WRONG.map((value) => ({ ...good, [name]: value }))),
    { ...good, 'conformance-extra': 'x' },
    {},
  ];
  return candidates.find((parameters) => !validate(parameters));
};
