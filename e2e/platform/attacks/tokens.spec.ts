import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from '../../fixtures';
import { command, createService } from '../../support/service';
import {
  ACCOUNT,
  CALLBACK,
  CLOSED,
  asClient,
  doors,
  isActive,
  partOf,
  tokenByApiKey,
  tokensFor,
} from '../../support/login';

type Part = Record<string, unknown>;

const encode = (part: Part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const sealed = (header: Part, claims: Part, seal: (text: string) => Buffer) => {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${seal(text).toString('base64url')}`;
};
const rs256 = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), key);
const hs256 = (secret: string | Buffer) => (text: string) =>
  createHmac('sha256', secret).update(text).digest();
const nothing = () => Buffer.alloc(0);

/** Tokens that nobody of this platform signed, made of one that it did. */
const forgeries = (jwt: string, jwk: Record<string, string>): Record<string, string> => {
  const [header, claims] = [partOf(jwt, 0) as Part, partOf(jwt, 1) as Part];
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ownJwk = own.publicKey.export({ format: 'jwk' });
  const pem = createPublicKey({ key: jwk as never, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  }) as string;
  const mine = rs256(own.privateKey);
  const [first, , last] = jwt.split('.');
  const rich = { ...claims, scope: 'ibm openid', client_id: 'default', name: 'Somebody Else' };
  return {
    'no signature': sealed({ ...header, alg: 'none' }, claims, nothing),
    'no signature, otherwise written': sealed({ ...header, alg: 'NoNe' }, claims, nothing),
    'no algorithm': sealed({ kid: header.kid, typ: 'JWT' }, claims, nothing),
    'signature left out': `${jwt.split('.').slice(0, 2).join('.')}.`,
    'two parts': jwt.split('.').slice(0, 2).join('.'),
    'HMAC with the public key': sealed({ ...header, alg: 'HS256' }, claims, hs256(pem)),
    'HMAC with the trimmed public key': sealed({ ...header, alg: 'HS256' }, claims, hs256(pem.trim())),
    'HMAC with the modulus': sealed({ ...header, alg: 'HS256' }, claims, hs256(jwk.n!)),
    'HMAC with the modulus’ bytes': sealed(
      { ...header, alg: 'HS256' },
      claims,
      hs256(Buffer.from(jwk.n!, 'base64url')),
    ),
    'HMAC with nothing': sealed({ ...header, alg: 'HS256' }, claims, hs256('')),
    'foreign key under the same id': sealed(header, claims, mine),
    'foreign key, id unknown': sealed({ ...header, kid: 'mine' }, claims, mine),
    'foreign key without an id': sealed({ alg: 'RS256', typ: 'JWT' }, claims, mine),
    'foreign key in the header': sealed({ ...header, jwk: ownJwk }, claims, mine),
    'foreign key in the header, no id': sealed({ alg: 'RS256', typ: 'JWT', jwk: ownJwk }, claims, mine),
    'foreign key by address': sealed({ ...header, jku: 'https://evil.example/keys' }, claims, mine),
    'foreign certificate': sealed({ ...header, x5c: ['AAAA'], x5u: 'https://evil.example' }, claims, mine),
    'id that is a path': sealed({ ...header, kid: '../../../../dev/null' }, claims, hs256('')),
    'id that is a statement': sealed({ ...header, kid: "x' UNION SELECT 'key" }, claims, hs256('key')),
    'another algorithm': sealed({ ...header, alg: 'RS512' }, claims, mine),
    'critical extension': sealed({ ...header, crit: ['exp'] }, claims, mine),
    'changed claims': `${first}.${encode(rich)}.${last}`,
    'another issuer': sealed(header, { ...claims, iss: 'https://evil.example/identity' }, mine),
    'the form in which tokens are looked up': `jwt~${sealed(header, rich, mine).replaceAll('.', '~')}`,
    'its id alone': String(claims.jti),
    nothing: '.',
    dots: '..',
    'a null': 'null.null.null',
    'very long': `${'A'.repeat(6000)}.${'A'.repeat(1000)}.A`,
  };
};

test('a token that this platform did not sign opens no door', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const { keys } = await (await owner.request.get('/identity/keys')).json();
  const jwt = await tokenByApiKey(owner.request, service.apiKey);
  const jwk = keys.find(({ kid }: { kid: string }) => kid === partOf(jwt, 0).kid);
  expect(Object.keys(jwk), 'the published key is the public one').not.toEqual(expect.arrayContaining(['d']));
  for (const [name, forged] of Object.entries(forgeries(jwt, jwk)))
    expect.soft(await doors(owner.request, service, forged), name).toEqual(CLOSED);
});

test('a token of a person, altered, opens no door; nor does what is no access token', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const { keys } = await (await owner.request.get('/identity/keys')).json();
  const tokens = await tokensFor(owner, { service, more: { scope: 'openid email profile' } });
  const { access_token: jwt, id_token, refresh_token } = tokens;
  expect(await doors(owner.request, service, jwt)).toMatchObject({ userinfo: 200, active: true });
  const jwk = keys.find(({ kid }: { kid: string }) => kid === partOf(jwt, 0).kid);
  const { 'its id alone': id, ...forged } = forgeries(jwt, jwk);
  for (const [name, text] of Object.entries(forged))
    expect.soft(await doors(owner.request, service, text), name).toEqual(CLOSED);
  const { active: _, ...others } = CLOSED;
  for (const text of [id_token, refresh_token])
    expect.soft(await doors(owner.request, service, text)).toMatchObject(others);
  expect.soft((await doors(owner.request, service, id!)).authz, 'the id is no bearer token').toBe(401);
  expect.soft((await doors(owner.request, service, id!)).userinfo, 'the id is no bearer token').toBe(401);
});

test('a revoked token stays revoked in whatever form it comes', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const { access_token: jwt } = await tokensFor(owner, { service });
  await asClient(owner.request, service, { path: 'revoke', form: { token: jwt } });
  for (const text of [jwt, `jwt~${jwt.replaceAll('.', '~')}`, partOf(jwt, 1).jti])
    expect.soft(await doors(owner.request, service, text)).toEqual(CLOSED);
});

test('a token by API key is worth as much as its key', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const form = { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: service.apiKey };
  const { access_token: jwt } = await (await asClient(owner.request, service, { form })).json();
  expect(await isActive(owner.request, service, jwt)).toBe(true);
  const { access_token: second } = await (await asClient(owner.request, service, { form })).json();
  await asClient(owner.request, service, { path: 'revoke', form: { token: second } });
  expect(await doors(owner.request, service, second), 'revoked by its client').toEqual(CLOSED);
  expect(await isActive(owner.request, service, jwt), 'the other one').toBe(true);
  await command(owner, 'DELETE', `offerings/${service.offeringId}/iam/api-keys/${service.apiKeyId}`);
  expect(await doors(owner.request, service, jwt)).toEqual(CLOSED);
});

test('nobody learns of, or ends, a token of another client', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const { access_token: jwt, refresh_token } = await tokensFor(owner, { service, accountId: ACCOUNT });
  for (const token of [jwt, refresh_token]) {
    expect.soft(await isActive(owner.request, other, token)).toBe(false);
    await asClient(owner.request, other, { path: 'revoke', form: { token } });
    expect.soft(await isActive(owner.request, service, token)).toBe(true);
  }
  const anonymous = await owner.request.post('/identity/introspect', { form: { token: jwt } });
  expect(anonymous.status()).toBe(400);
});
