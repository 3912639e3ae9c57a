import Ajv2020, { type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { APIRequestContext, APIResponse } from '@playwright/test';

type Media = { content?: Record<string, { schema?: AnySchema }> };
export type ApiOperation = {
  operationId: string;
  method: string;
  path: string;
  parameters: { name: string; in: 'path' | 'query'; schema: Record<string, unknown> }[];
  requestBody?: Media;
  responses: Record<string, Media>;
};
export type ApiDocument = {
  openapi: string;
  paths: Record<string, Record<string, Omit<ApiOperation, 'method' | 'path'>>>;
  components: { schemas: Record<string, AnySchema> };
};

export const documentOf = async (request: APIRequestContext) =>
  (await (await request.get('/api/console/openapi.json')).json()) as ApiDocument;

export const operationsOf = (document: ApiDocument): ApiOperation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
    })),
  );

/** `/api/console/offerings/{offeringId}` with values in place of its parameters. */
export const addressOf = (path: string, values: Record<string, string>, otherwise: string) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? otherwise));

/** Holds answers against the document; what differs comes back as sentences. */
export const judge = (document: ApiDocument) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'document', components: document.components } as AnySchema);
  const local = (schema: AnySchema) =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as AnySchema;
  return async ({ method, path, responses }: ApiOperation, response: APIResponse): Promise<string[]> => {
    const status = response.status();
    const place = `${method} ${path} ${status}`;
    const described = responses[status] ?? (status >= 400 ? responses.default : undefined);
    if (!described) return [`${place}: the document knows no such answer`];
    const type = (response.headers()['content-type'] ?? '').split(';')[0]!;
    if (!described.content)
      return (await response.text()) === '' ? [] : [`${place}: a body where none is said`];
    const schema = described.content[type]?.schema;
    if (!schema) return [`${place}: ${type} is not described`];
    if (!type.endsWith('json') || schema === true) return [];
    const validate = ajv.compile(local(schema));
    if (validate(await response.json())) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${place} at ${instancePath}: ${message}`,
    );
  };
};
