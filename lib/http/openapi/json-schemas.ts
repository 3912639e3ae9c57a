import { z } from 'zod';
import type { Schema } from '../request';

export type JsonSchema = {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

/** Answers hold dates; what travels is their ISO 8601 text. */
const dates = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }) => {
  if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
};

const rename = (schema: unknown, prefix: string): unknown =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/__', `#/$defs/${prefix}__`).replace('#/$defs/', '#/components/schemas/')
        : value,
    ),
  );

/**
 * Zod schemas as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. Schemas with an id of their own go to
 * `components` and are referred to; nameless recursive ones are put there below the operation's name.
 */
export const jsonSchemas = () => {
  const components: Record<string, JsonSchema> = {};
  const convert = <K extends string>(name: string, schemas: Record<K, Schema>): Record<K, JsonSchema> => {
    const whole = z.toJSONSchema(z.object(schemas), { io: 'input', unrepresentable: 'any', override: dates });
    for (const [id, schema] of Object.entries(whole.$defs ?? {})) {
      const { id: _id, ...rest } = rename(schema, name) as JsonSchema;
      components[id.startsWith('__') ? name + id : id] = rest;
    }
    return rename(whole.properties, name) as Record<K, JsonSchema>;
  };
  return { components, convert };
};
