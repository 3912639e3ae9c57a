import { PERMISSIONS, scopeFor, type Permission, type TokenScope } from '../../auth/permissions';
import type { ConsoleOperation } from '../console-route';
import { noContent } from '../operation';
import type { jsonSchemas, JsonSchema } from './json-schemas';
import { responses } from './responses';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Place = { method: Method; path: string; convert: ReturnType<typeof jsonSchemas>['convert'] };

const NOUN = /^\/(?:offerings\/\[offeringId\]\/)?([^/]+)/;

/** The noun that an operation is about: `plans` for /offerings/[offeringId]/plans/[planId]. */
export const tagOf = (path: string) => NOUN.exec(path)![1]!;

const holders = (permission: Permission) => {
  const { provider, platform } = PERMISSIONS[permission];
  return [...provider.map((role) => `provider’s ${role}`), ...platform].join(', ');
};

const sentences = ({ description, permissions, sessionOnly }: ConsoleOperation) =>
  [
    description,
    permissions.length > 0
      ? `Needs ${permissions.map((one) => `\`${one}\` (${holders(one)})`).join(' or ')}.`
      : 'Everybody who is signed in.',
    sessionOnly ? 'Only from a browser’s session: personal access tokens are refused.' : undefined,
  ]
    .filter(Boolean)
    .join('\n\n');

/** What a token must be made for: reading asks for `read` always, each permission for its own scope. */
const scopes = (method: Method, permissions: readonly Permission[]): TokenScope[][] => {
  const base: TokenScope[] = method === 'GET' ? ['read'] : [];
  if (permissions.length === 0) return [method === 'GET' ? base : ['write']];
  const needed = permissions.map((one) => [...new Set([...base, scopeFor(one)])]);
  return [...new Map(needed.map((one) => [one.join(), one])).values()];
};

const security = (method: Method, { permissions, sessionOnly }: ConsoleOperation) => [
  { session: [] },
  ...(sessionOnly ? [] : scopes(method, permissions).map((token) => ({ token }))),
];

const parameters = (where: 'path' | 'query', schema: JsonSchema | undefined) =>
  Object.entries(schema?.properties ?? {}).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || (schema?.required ?? []).includes(name),
    schema: one,
  }));

const isLocked = (body: JsonSchema | undefined) =>
  Boolean(body?.properties?.version ?? body?.properties?.expectedVisibility);

/** One operation of the document, from the description that its route carries. */
export const operationObject = (operation: ConsoleOperation, { method, path, convert }: Place) => {
  const { name, summary, answer, created } = operation;
  const schemas = convert(name, {
    ...(operation.params && { params: operation.params }),
    ...(operation.query && { query: operation.query }),
    ...(operation.body && { body: operation.body }),
    ...(!('mediaType' in answer) && answer !== noContent && { answer }),
  } as Record<string, NonNullable<ConsoleOperation['body']>>);
  const refusals = [
    ...(schemas.body || schemas.query ? [400] : []),
    401,
    403,
    ...(path.includes('[') ? [404] : []),
    ...(isLocked(schemas.body) ? [409] : []),
  ];
  return {
    operationId: name,
    summary,
    description: sentences(operation),
    tags: [tagOf(path)],
    security: security(method, operation),
    parameters: [...parameters('path', schemas.params), ...parameters('query', schemas.query)],
    ...(schemas.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemas.body } } },
    }),
    responses: responses(answer, { schema: schemas.answer, created, refusals }),
  };
};
