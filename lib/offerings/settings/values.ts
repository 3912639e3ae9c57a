import type { FieldIssue, Message } from '../../core/errors';
import { schemaProperty, parametersOfSchema } from './json-schema';
import type { Parameter } from './parameters';

/** What asks customers for parameters: fields, or the text of a JSON schema instead of them. */
export type Asked = { parameters: Parameter[]; parametersSchema: string };

/** JSON as a customer's parameters hold it. */
export type ParameterValues = Record<string, unknown>;

/** Whether a JSON schema asks instead of fields. */
export const bySchema = ({ parametersSchema }: Asked) => parametersSchema.trim() !== '';

/** The fields of the customer's form. */
export const askedFields = (asked: Asked): Parameter[] =>
  bySchema(asked) ? parametersOfSchema(asked.parametersSchema) : asked.parameters;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const isSignedDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text.trim());

/** A text that is no number stays one, so that whoever checks the value can say so. */
const typed = (asked: Asked, { type, name, choices }: Parameter, text: string): unknown => {
  if (type === 'switch') return text === 'true';
  if (type === 'number') return isSignedDecimal(text) ? Number(text) : text;
  if (!bySchema(asked)) return text;
  // Choices of a schema may be any JSON, and a paragraph stands for what has no field of its own.
  if (type === 'choice')
    return schemaProperty(asked.parametersSchema, name)?.enum?.[
      choices.findIndex(({ value }) => value === text)
    ];
  return type === 'paragraph' ? parsed(text) : text;
};

/** What a customer has typed as JSON: fields that are left empty are left out, so that the service's own default holds. */
export const typedValues = (asked: Asked, textOf: (name: string) => string): ParameterValues =>
  Object.fromEntries(
    askedFields(asked).flatMap((field) => {
      const text = textOf(field.name);
      return text === '' ? [] : [[field.name, typed(asked, field, text)]];
    }),
  );

const problem = (key: string, values?: Message['values']): Message => ({
  key: `instances.problem.parameter.${key}`,
  ...(values && { values }),
});

/** Whether the whole text matches. */
const fitsPattern = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, 'u').test(text);

const FITS: Record<Parameter['type'], (parameter: Parameter, value: unknown) => Message | null> = {
  text: ({ pattern }, value) => {
    if (typeof value !== 'string' || /[\r\n]/.test(value)) return problem('text');
    return pattern === '' || fitsPattern(pattern, value) ? null : problem('pattern', { pattern });
  },
  paragraph: (_, value) => (typeof value === 'string' ? null : problem('paragraph')),
  number: (_, value) => (typeof value === 'number' ? null : problem('number')),
  switch: (_, value) => (typeof value === 'boolean' ? null : problem('switch')),
  choice: ({ choices }, value) =>
    choices.some((choice) => choice.value === value)
      ? null
      : problem('choice', { choices: choices.map((choice) => choice.value).join(', ') }),
};

/**
 * What is wrong with the values for these fields; `path` is the parameter's name. Without any field all values are taken:
 * then nobody has said what the broker understands.
 */
export const valueIssues = (fields: Parameter[], values: ParameterValues): FieldIssue[] => {
  if (fields.length === 0) return [];
  const known = new Map(fields.map((field) => [field.name, field]));
  const missing = fields
    .filter(({ name, required }) => required && (values[name] === undefined || values[name] === ''))
    .map(({ name }) => ({ path: name, message: { key: 'validation.required' } }));
  const given = Object.entries(values).flatMap(([path, value]) => {
    const field = known.get(path);
    if (field?.required && value === '') return [];
    const message = field ? FITS[field.type](field, value) : problem('unknown');
    return message ? [{ path, message }] : [];
  });
  return [...missing, ...given];
};
