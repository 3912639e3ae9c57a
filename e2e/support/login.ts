import { createHash, randomBytes } from 'node:crypto';
import { expect, type APIRequestContext } from '@playwright/test';
import type { Person, TestService } from './service';

export const ACCOUNT = 'a11ce0000000000000000000000000a1';
export const OTHER_ACCOUNT = 'b0b00000000000000000000000000b0b';
export const API_KEY_GRANT = 'urn:ibm:params:oauth:grant-type:apikey';
/** Where nothing listens: the tests read the address that a login returns to, and never go there. */
export const CALLBACK = 'http://localhost:9/callback';

type Params = Record<string, string>;
export type Tokens = {
  access_token: string;
  refresh_token: string;
  id_token: string;
  scope: string;
  token_type: string;
};

export const newVerifier = () => randomBytes(32).toString('base64url');
export const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

/** A JWT's part: 0 is the header, 1 the claims. */
export const partOf = (jwt: string, index: 0 | 1) =>
  JSON.parse(Buffer.from(jwt.split('.')[index]!, 'base64url').toString());

/** Asks to log in, without following the answer. */
export const authorize = (request: APIRequestContext, params: Params | URLSearchParams) =>
  request.get(`/identity/authorize?${new URLSearchParams(params)}`, { maxRedirects: 0 });

/** The request to log in that a service is meant to make. */
export const usual = ({ clientId }: TestService): Params => ({
  client_id: clientId,
  redirect_uri: CALLBACK,
  response_type: 'code',
});

/** The id of the login that an answer to `authorize` leads to. */
export const uidOf = (answer: { headers: () => Params }) =>
  /^\/authorize\/([\w-]+)$/.exec(answer.headers().location ?? '')![1]!;

export const decide = (
  request: APIRequestContext,
  uid: string,
  { accountId = ACCOUNT, headers = {} }: { accountId?: string | null; headers?: Params } = {},
) => request.post(`/authorize/${uid}/decision`, { data: { allow: true, accountId }, headers });

/** The address with which a login by the person returns. */
export const returned = async (
  { request }: Person,
  { service, accountId, more = {} }: { service: TestService; accountId?: string; more?: Params },
) => {
  const begun = await authorize(request, { ...usual(service), ...more });
  expect(begun.status(), await begun.text()).toBe(303);
  const decided = await decide(request, uidOf(begun), { accountId });
  expect(decided.status(), await decided.text()).toBe(200);
  const { location } = (await decided.json()) as { location: string };
  const last = await request.get(location, { maxRedirects: 0 });
  return new URL(last.headers().location!);
};

export const codeFor = async (person: Person, options: Parameters<typeof returned>[1]) =>
  (await returned(person, options)).searchParams.get('code')!;

export const basic = ({ clientId, clientSecret }: Pick<TestService, 'clientId' | 'clientSecret'>) => ({
  authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
});

/** A call with the service's own client: `token`, `introspect`, `revoke`. */
export const asClient = (
  request: APIRequestContext,
  service: Pick<TestService, 'clientId' | 'clientSecret'>,
  { path = 'token', form }: { path?: string; form: Params },
) => request.post(`/identity/${path}`, { headers: basic(service), form });

export const redeem = (request: APIRequestContext, service: TestService, form: Params) =>
  asClient(request, service, { form: { grant_type: 'authorization_code', redirect_uri: CALLBACK, ...form } });

export const refresh = (request: APIRequestContext, service: TestService, form: Params) =>
  asClient(request, service, { form: { grant_type: 'refresh_token', ...form } });

/** Tokens for the person from the service's client. */
export const tokensFor = async (person: Person, options: Parameters<typeof returned>[1]): Promise<Tokens> => {
  const answer = await redeem(person.request, options.service, { code: await codeFor(person, options) });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
};

export const byApiKey = (request: APIRequestContext, apikey: string, more: Params = {}) =>
  request.post('/identity/token', { form: { grant_type: API_KEY_GRANT, apikey, ...more } });

export const tokenByApiKey = async (request: APIRequestContext, apikey: string): Promise<string> =>
  (await (await byApiKey(request, apikey)).json()).access_token;

export const isActive = async (request: APIRequestContext, service: TestService, token: string) =>
  (await (await asClient(request, service, { path: 'introspect', form: { token } })).json())
    .active as boolean;

/** What each door that takes access tokens says to this one. */
export const doors = async (request: APIRequestContext, service: TestService, token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  const question = [{ subject: { attributes: { id: service.iamId } }, action: 'x.y', resource: {} }];
  const [authz, serviceIds, userinfo, active] = await Promise.all([
    request.post('/v2/authz', { headers, data: question }),
    request.get(`/v1/serviceids?account_id=${ACCOUNT}`, { headers }),
    request.get('/identity/userinfo', { headers }),
    isActive(request, service, token),
  ]);
  return { authz: authz.status(), serviceIds: serviceIds.status(), userinfo: userinfo.status(), active };
};

export const CLOSED = { authz: 401, serviceIds: 401, userinfo: 401, active: false };

/** Expects the refusal of OAuth (RFC 6749, section 5.2). */
export const expectRefused = async (
  answer: { status: () => number; json: () => Promise<unknown> },
  error: string,
) => {
  expect(answer.status()).toBe(error === 'invalid_client' ? 401 : 400);
  expect(await answer.json()).toMatchObject({ error });
};
