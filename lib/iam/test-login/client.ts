import { base64url, decodeJwt, decodeProtectedHeader } from 'jose';
import { API_KEY_GRANT } from '../tokens/schema';

/** One login that the test has begun; kept by the browser until the person comes back. */
export type Attempt = { state: string; verifier: string | null };

const random = () => base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/** A new state and PKCE verifier (RFC 7636, section 4.1). Without a secure context there is no SHA-256, and so no PKCE. */
export const newAttempt = (): Attempt => ({
  state: random(),
  verifier: globalThis.isSecureContext ? random() : null,
});

const challengeOf = async (verifier: string) =>
  base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

type Client = { origin: string; clientId: string; redirectUri: string };

/** The address that asks the person to log in (OpenID Connect Core, section 3.1.2.1). */
export const authorizeUrl = async ({ origin, clientId, redirectUri }: Client, attempt: Attempt) => {
  const url = new URL('/identity/authorize', origin);
  const pkce = attempt.verifier && {
    code_challenge: await challengeOf(attempt.verifier),
    code_challenge_method: 'S256',
  };
  const params = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: attempt.state,
    ...(pkce || {}),
  };
  url.search = new URLSearchParams(params).toString();
  return url.href;
};

/** What an endpoint answered: its status and its JSON. */
export type Answer = { status: number; body: Record<string, unknown> };

// As the service's own software calls: nothing of the console's session goes along.
const send = async (url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, { ...init, credentials: 'omit' });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const basic = (clientId: string, secret: string) =>
  `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`)}`;

type Exchange = Client & { code: string; secret: string; attempt: Attempt };

const codeForm = ({ code, redirectUri, attempt, clientId, secret }: Exchange) =>
  new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    ...(attempt.verifier && { code_verifier: attempt.verifier }),
    ...(secret === '' && { client_id: clientId }),
  });

/** The code for tokens (RFC 6749, section 4.1.3); without a secret as a public client. */
export const exchangeCode = (exchange: Exchange): Promise<Answer> =>
  send('/identity/token', {
    method: 'POST',
    headers: exchange.secret === '' ? {} : { Authorization: basic(exchange.clientId, exchange.secret) },
    body: codeForm(exchange),
  });

/** Who the access token speaks of (OpenID Connect Core, section 5.3). */
export const userinfo = (token: string): Promise<Answer> =>
  send('/identity/userinfo', { headers: { Authorization: `Bearer ${token}` } });

/** A token of the service ID by API key. */
export const tokenByKey = (apikey: string): Promise<Answer> =>
  send('/identity/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: API_KEY_GRANT, apikey }),
  });

export type Question = { iamId: string; scope: string; action: string; crn: string };

const questionOf = ({ iamId, scope, action, crn }: Question) => [
  { subject: { attributes: { id: iamId, scope } }, action, resource: { crn } },
];

/** Whether the person may do the action on the instance. */
export const askAuthz = (token: string, question: Question): Promise<Answer> =>
  send('/v2/authz', {
    method: 'POST',
    headers: { Authorization: token, 'Content-Type': 'application/json' },
    body: JSON.stringify(questionOf(question)),
  });

export type Decoded = { header: object; claims: Record<string, unknown> };

/** What a JWT says. Its signature is the server's business here: it has just come from there. */
export const decoded = (jwt: string): Decoded => ({
  header: decodeProtectedHeader(jwt),
  claims: decodeJwt(jwt) as Record<string, unknown>,
});

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

type CodeCommand = Omit<Exchange, 'secret'> & { isPublic: boolean };

/** The commands that do the same from a terminal; secrets stand in variables. */
export const commands = {
  code: ({ origin, clientId, redirectUri, code, attempt, isPublic }: CodeCommand) =>
    [
      `curl ${quoted(`${origin}/identity/token`)} ${isPublic ? `--data client_id=${clientId}` : `--user ${quoted(clientId)}:"$CLIENT_SECRET"`}`,
      `--data grant_type=authorization_code`,
      `--data-urlencode ${quoted(`code=${code}`)}`,
      `--data-urlencode ${quoted(`redirect_uri=${redirectUri}`)}`,
      ...(attempt.verifier ? [`--data code_verifier=${attempt.verifier}`] : []),
    ].join(' \\\n  '),
  authz: (origin: string, question: Question) =>
    [
      `TOKEN=$(curl --silent ${quoted(`${origin}/identity/token`)} --data grant_type=${API_KEY_GRANT} \\\n  --data-urlencode apikey="$API_KEY" | node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token')`,
      `curl ${quoted(`${origin}/v2/authz`)} --header "Authorization: $TOKEN" --json ${quoted(JSON.stringify(questionOf(question)))}`,
    ].join('\n'),
};
