import { z } from 'zod';
import { newParameter, type Parameter, type ParameterType } from './parameters';

const propertySchema = z.looseObject({
  type: z.unknown().optional(),
  title: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  pattern: z.string().optional().catch(undefined),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
});

const documentSchema = z.looseObject({
  type: z.literal('object'),
  properties: z.record(z.string(), z.union([z.boolean(), propertySchema])).optional(),
  required: z.array(z.string()).optional(),
});

export type JsonSchemaFault = 'notJson' | 'notObject' | 'notTypeObject' | 'properties';

const read = (text: string): { document: z.infer<typeof documentSchema> } | { fault: JsonSchemaFault } => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'notJson' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'notObject' };
  if ((value as { type?: unknown }).type !== 'object') return { fault: 'notTypeObject' };
  const { data } = documentSchema.safeParse(value);
  return data ? { document: data } : { fault: 'properties' };
};

/** What keeps a text from being a JSON schema of an object's properties, or null. Keywords are not judged. */
export const jsonSchemaFault = (text: string): JsonSchemaFault | null => {
  const result = read(text);
  return 'fault' in result ? result.fault : null;
};

const FIELD_FOR_TYPE: Record<string, ParameterType> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'switch',
};

/** One property of a JSON schema; undefined when it has none of that name, or says nothing about it. */
export const schemaProperty = (text: string, name: string) => {
  const result = read(text);
  const property = 'fault' in result ? undefined : result.document.properties?.[name];
  return typeof property === 'boolean' ? undefined : property;
};

/** The text that stands for a value in a field; empty for none. */
export const typedText = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The form that a JSON schema asks for, one field per property; nested values are written as a paragraph of JSON. */
export const parametersOfSchema = (text: string): Parameter[] => {
  const result = read(text);
  if ('fault' in result) return [];
  const { properties = {}, required = [] } = result.document;
  return Object.entries(properties).map(([name, property]) => {
    const field = typeof property === 'boolean' ? {} : property;
    return {
      ...newParameter(),
      name,
      type: field.enum ? 'choice' : (FIELD_FOR_TYPE[String(field.type)] ?? 'paragraph'),
      label: field.title ?? name,
      description: field.description ?? '',
      required: required.includes(name),
      pattern: field.pattern ?? '',
      default: typedText(field.default),
      choices: (field.enum ?? []).map((value) => ({ value: typedText(value), label: typedText(value) })),
    };
  });
};
