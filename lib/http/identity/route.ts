import 'server-only';
import { bearerToken } from '../../auth/tokens/bearer';
import { endSession } from '../../auth/sign-in';
import { sessionIdOfRequest } from '../../auth/session-cookie';
import { findServiceClient } from '../../iam/identity/queries';
import { IDENTITY_PATH } from '../../iam/identity/schema';
import { identityProvider } from '../../iam/identity/service';
import { loadedKeys } from '../../iam/signing/queries';
import { storedAccessTokenId, storedTokenId } from '../../iam/tokens/queries';
import { API_KEY_GRANT, OAuthError } from '../../iam/tokens/schema';
import { tokenByApiKey } from '../../iam/tokens/service';
import { answerAsNode } from '../node-bridge';
import { closedFor } from '../request';
import { asPage, identityJson, loginErrorPage, oauthErrorAnswer, withErrorFields } from './answers';
import { basicHeader, basicOf, formOf, withForm } from './form';

const forward = async (request: Request): Promise<Response> => {
  const handler = (await identityProvider()).callback();
  const response = await answerAsNode(request, { mountPath: IDENTITY_PATH, handler });
  return asPage(await withErrorFields(response));
};

/** All keys that a token of today may carry (RFC 7517, section 5), each with `kid` and `alg`. */
const keys = async () => {
  const published = (await loadedKeys()).map(({ publicJwk }) => publicJwk);
  return Response.json(
    { keys: published },
    { headers: { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' } },
  );
};

/** OpenID Connect Discovery 1.0, section 3, with what is answered beside oidc-provider. */
const discovery = async (request: Request) => {
  const response = await forward(request);
  const document = (await response.json()) as { grant_types_supported?: string[] };
  const grants = [...(document.grant_types_supported ?? []), API_KEY_GRANT];
  return Response.json(
    {
      ...document,
      grant_types_supported: grants,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    },
    { headers: { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' } },
  );
};

const byApiKey = async (request: Request, params: URLSearchParams) => {
  const apiKey = params.get('apikey') ?? '';
  if (apiKey === '') return oauthErrorAnswer('invalid_request', 'The parameter "apikey" is missing.');
  const client = basicOf(request);
  return identityJson(await tokenByApiKey({ apiKey, scope: params.get('scope') ?? '', client }));
};

/** A secret in the body (`client_secret_post`), which older clients send, becomes the header that oidc-provider takes. */
const authenticated = (request: Request, form: URLSearchParams) => {
  const clientId = form.get('client_id');
  const secret = form.get('client_secret');
  if (!clientId || !secret) return withForm(request, form);
  const rest = new URLSearchParams(form);
  rest.delete('client_secret');
  rest.delete('client_id');
  return withForm(request, rest, { authorization: basicHeader(clientId, secret) });
};

/** A client without a redirect URI is none to oidc-provider; said like that it would look like a wrong secret. */
const assertComplete = async (request: Request, form: URLSearchParams) => {
  const client = await findServiceClient(basicOf(request)?.clientId ?? form.get('client_id') ?? '');
  if (client?.redirectUris.length === 0)
    throw new OAuthError(
      'invalid_client',
      'The client is incomplete: add a redirect URI on its Access page.',
    );
};

const token = async (request: Request, form: URLSearchParams) => {
  const query = new URL(request.url).searchParams;
  const asked = query.get('grant_type') === API_KEY_GRANT ? query : form;
  if (asked.get('grant_type') === API_KEY_GRANT) return byApiKey(request, asked);
  await assertComplete(request, form);
  return forward(authenticated(request, form));
};

/** Introspection (RFC 7662) and revocation (RFC 7009) take the JWT; oidc-provider knows what it was made of. */
const withStoredToken = async (request: Request, form: URLSearchParams) => {
  await assertComplete(request, form);
  const changed = new URLSearchParams(form);
  const text = form.get('token');
  if (text) changed.set('token', await storedTokenId(text));
  return forward(authenticated(request, changed));
};

/** Takes the JWT alone: the id in it, which logs may name, opens nothing. */
const userinfo = async (request: Request, form: URLSearchParams) => {
  const jwt = bearerToken(request.headers.get('authorization')) ?? form.get('access_token');
  if (!jwt) return forward(request.method === 'POST' ? withForm(request, form) : request);
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${await storedAccessTokenId(jwt)}`);
  headers.delete('content-length');
  headers.delete('content-type');
  return forward(new Request(request.url, { method: 'GET', headers }));
};

/** Without a redirect URI a client authorises nobody, and people are told why. By GET or POST (OpenID Connect Core, section 3.1.2.1). */
const authorize = async (request: Request, form: URLSearchParams) => {
  const url = new URL(request.url);
  const params = request.method === 'POST' ? form : url.searchParams;
  const clientId = params.get('client_id') ?? '';
  const client = await findServiceClient(clientId);
  const problem = !client ? 'invalid_client' : client.redirectUris.length === 0 ? 'incomplete_client' : null;
  if (problem) return asPage(await loginErrorPage(problem, clientId));
  // The platform's own clients have never sent a scope; logging in is what they mean.
  if (!params.has('scope')) params.set('scope', 'openid');
  return forward(request.method === 'POST' ? withForm(request, form) : new Request(url, request));
};

/** Whoever signs out of the platform at a client's wish signs out of the console too: there is one session. */
const logout = async (request: Request, form: URLSearchParams) => {
  const response = await forward(request.method === 'POST' ? withForm(request, form) : request);
  const sessionId = form.get('logout') === 'yes' && response.status < 400 ? await sessionIdOfRequest() : null;
  if (sessionId) await endSession(sessionId);
  return response;
};

type Door = (request: Request, form: URLSearchParams) => Promise<Response>;

/** What is not listed goes to oidc-provider as it came. */
const DOORS: Record<string, Door> = {
  'GET /.well-known/openid-configuration': discovery,
  'GET /keys': keys,
  'GET /authorize': authorize,
  'POST /authorize': authorize,
  'POST /token': token,
  'POST /introspect': withStoredToken,
  'POST /revoke': withStoredToken,
  'GET /userinfo': userinfo,
  'POST /userinfo': userinfo,
  'POST /logout/confirm': logout,
};

const answered = async (request: Request): Promise<Response> => {
  const closed = await closedFor(request);
  if (closed) return closed;
  // oidc-provider does not tell capitals from small letters either.
  const path = new URL(request.url).pathname.slice(IDENTITY_PATH.length).replace(/\/+$/, '').toLowerCase();
  const door = DOORS[`${request.method} ${path}`];
  return door ? door(request, await formOf(request)) : forward(request);
};

/** The identity interface: everything below /identity, answered by oidc-provider and by what it lacks. */
export const identityRoute = async (request: Request): Promise<Response> => {
  try {
    return await answered(request);
  } catch (error) {
    if (error instanceof OAuthError) return oauthErrorAnswer(error.error, error.description);
    console.error('Unexpected failure', request.method, new URL(request.url).pathname, error);
    return oauthErrorAnswer(
      'server_error',
      'Something failed here. Try again; if it stays, tell the operator.',
    );
  }
};
