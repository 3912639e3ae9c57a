import fc from 'fast-check';
import { ACCOUNT } from './login';
import { NASTY } from './nasty';

const PATHS = [
  '/identity/authorize',
  '/identity/token',
  '/identity/keys',
  '/identity/introspect',
  '/identity/revoke',
  '/identity/userinfo',
  '/identity/logout',
  '/identity/logout/confirm',
  '/identity/.well-known/openid-configuration',
  '/identity/Token',
  '/identity//token',
  '/v1/serviceids',
  '/v1/serviceids/ServiceId-x',
  '/v1/apikeys',
  '/v1/apikeys/details',
  '/v1/policies',
  '/v1/nothing',
  '/v2/authz',
  '/v2/policies',
  '/v2/roles',
];
const WORDS = [...NASTY, '[object Object]', 'constructor', '__proto__', 'x'.repeat(3000), ACCOUNT];
const KEYS = [
  'grant_type',
  'client_id',
  'client_secret',
  'code',
  'token',
  'apikey',
  'scope',
  'redirect_uri',
  'refresh_token',
  'account_id',
  'name',
  'iam_id',
  'pagetoken',
  'pagesize',
  'sort',
  'service_name',
  'state',
  'type',
  'xsrf',
  'id_token_hint',
  '__proto__',
];
const GRANTS = [
  'urn:ibm:params:oauth:grant-type:apikey',
  'authorization_code',
  'refresh_token',
  'client_credentials',
];

const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const pairs = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.oneof(text, fc.constantFrom(...GRANTS))), {
  maxLength: 5,
});
const attribute = fc.record({ name: text, key: text, value: text, operator: fc.constant('stringEquals') });
const object = fc.oneof(
  fc.dictionary(
    fc.constantFrom(...KEYS, 'subjects', 'roles', 'resources', 'expires_at', 'description'),
    fc.oneof(text, fc.jsonValue({ maxDepth: 2 })),
  ),
  fc.record({
    account_id: fc.constant(ACCOUNT),
    name: text,
    description: text,
    group_id: text,
    unique_instance_crns: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('access'),
    subjects: fc.array(fc.record({ attributes: fc.array(attribute, { maxLength: 2 }) }), { maxLength: 1 }),
    roles: fc.array(fc.record({ role_id: text }), { maxLength: 2 }),
    resources: fc.array(fc.record({ attributes: fc.array(attribute, { maxLength: 2 }) }), { maxLength: 1 }),
  }),
  fc.array(
    fc.record({
      subject: fc.record({ attributes: fc.record({ id: text, scope: text }, { requiredKeys: [] }) }),
      action: fc.oneof(text, fc.constant('constructor.name'), fc.constant('__proto__.constructor')),
      resource: fc.record(
        { crn: text, attributes: fc.record({ serviceName: text, accountId: text }) },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 3 },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const body = fc.oneof(
  object.map((value) => JSON.stringify(value)),
  pairs.map((all) => new URLSearchParams(all.map(([key, value]) => [key, value.toWellFormed()])).toString()),
  fc.constantFrom(
    '',
    '{',
    'null',
    '"\\ud800"',
    'a=%zz&b=%',
    `{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`,
    `name=${'x'.repeat(200_000)}`,
    `[${'{},'.repeat(1500)}{}]`,
  ),
);
/** A call of the platform's interfaces as nobody should make it. */
export const attempt = fc.record({
  path: fc.oneof(
    fc.constantFrom(...PATHS),
    fc
      .tuple(
        fc.constantFrom(...PATHS),
        fc.constantFrom('/', '/%', '/%E0%A4%A', '/%2e%2e', '/%00', '?a=%', '?%zz=1&%'),
      )
      .map((parts) => parts.join('')),
  ),
  query: fc.oneof(fc.constant<[string, string][]>([]), pairs),
  method: fc.constantFrom('GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
  type: fc.constantFrom(
    'application/json',
    'application/json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data',
    'application/json; charset=utf-16',
    'x',
    '',
  ),
  as: fc.constantFrom('person', 'person', 'service', 'client', 'nobody', 'nonsense'),
  body,
});
