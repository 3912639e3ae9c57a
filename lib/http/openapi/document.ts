import { problemSchema } from '../../core/problem';
import type { ConsoleOperation } from '../console-route';
import { INTRODUCTION } from './introduction';
import { jsonSchemas } from './json-schemas';
import { operationObject, tagOf, type Method } from './operation-object';

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Path below /api/console, as the folder is called → what its route.ts exports. */
export type Routes = Record<string, Partial<Record<string, unknown>>>;

const operationOf = (handler: unknown): ConsoleOperation | undefined =>
  (handler as { operation?: ConsoleOperation } | undefined)?.operation;

const methodsOf = (path: string, handlers: Routes[string]) =>
  METHODS.filter((method) => handlers[method]).map((method) => {
    const operation = operationOf(handlers[method]);
    if (!operation) throw new Error(`${method} ${path} is not made by consoleRoute.`);
    return { method, operation };
  });

/** The OpenAPI 3.1 document of the console's API, from the descriptions that its routes carry. */
export const openApiDocument = (routes: Routes, { url, version }: { url: string; version: string }) => {
  const { components, convert } = jsonSchemas();
  convert('problem', { problemSchema });
  const paths = Object.fromEntries(
    Object.entries(routes).map(([path, handlers]) => [
      `/api/console${path.replace(/\[(\w+)\]/g, '{$1}')}`,
      Object.fromEntries(
        methodsOf(path, handlers).map(({ method, operation }) => [
          method.toLowerCase(),
          operationObject(operation, { method, path, convert }),
        ]),
      ),
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Provider Workbench Console API',
      version,
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    tags: [...new Set(Object.keys(routes).map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'pwb_…',
          description: 'A personal access token, made on your account page.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: url.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
          description: 'The console’s own pages: set by signing in.',
        },
      },
    },
  };
};
