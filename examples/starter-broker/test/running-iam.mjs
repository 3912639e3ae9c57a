// A small platform IAM over real HTTP, as much of it as a dashboard's login calls. Tests change `iam.*` to make it misbehave.
import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT; `alg` none and HS256 (with the public key as the secret) are the well-known forgeries. */
export function jwt(claims, { key, kid = 'key-1', alg = 'RS256' }) {
  const content = `${encode({ alg, kid, typ: 'JWT' })}.${encode(claims)}`;
  const signature = {
    RS256: () => sign('RSA-SHA256', Buffer.from(content), key.privateKey),
    HS256: () =>
      createHmac('sha256', key.publicKey.export({ type: 'spki', format: 'pem' }))
        .update(content)
        .digest(),
    none: () => Buffer.alloc(0),
  };
  return `${content}.${signature[alg]().toString('base64url')}`;
}

export const secrets = { CLIENT_ID: 'client-1', CLIENT_SECRET: 'sec:ret/1', API_KEY: 'key&1' };

/** Returns { url, env, stop, calls, asked } and what tests may change: person, permitted, makeToken, kid, key, status. */
export async function runIam() {
  const key = newKey();
  const iam = {
    key,
    otherKey: newKey(),
    kid: 'key-1',
    person: {
      iam_id: 'IBMid-ana',
      name: 'Ana <b>',
      email: 'ana@verse.example',
      scope: 'openid acme-fixture',
    },
    permitted: true,
    makeToken: (claims) => jwt(claims, { key: iam.key, kid: iam.kid }),
    claims: () => ({ ...iam.person, iss: iam.issuer, exp: Math.floor(Date.now() / 1000) + 3600 }),
    status: {},
    tokens: new Set(),
    calls: [],
    asked: [],
  };
  const codes = new Map();

  const routes = {
    'GET /identity/.well-known/openid-configuration': () => ({
      issuer: iam.issuer,
      authorization_endpoint: `${iam.issuer}/authorize`,
      token_endpoint: `${iam.issuer}/token`,
      jwks_uri: `${iam.issuer}/keys`,
    }),
    'GET /identity/keys': () => ({
      keys: [{ ...iam.key.publicKey.export({ format: 'jwk' }), kid: iam.kid }],
    }),
    'POST /identity/token': ({ form, headers }) => {
      if (form.grant_type === 'urn:ibm:params:oauth:grant-type:apikey') return byApiKey(form.apikey);
      const basic = [secrets.CLIENT_ID, secrets.CLIENT_SECRET].map(encodeURIComponent).join(':');
      if (headers.authorization !== `Basic ${Buffer.from(basic).toString('base64')}`)
        return { status: 401, error: 'invalid_client' };
      const begun = codes.get(form.code);
      codes.delete(form.code);
      const challenge = createHash('sha256').update(form.code_verifier).digest('base64url');
      if (begun?.code_challenge !== challenge || begun.redirect_uri !== form.redirect_uri)
        return { status: 400, error: 'invalid_grant' };
      return { access_token: iam.makeToken(iam.claims()), token_type: 'Bearer', expires_in: 3600 };
    },
    'POST /v2/authz': ({ json, headers }) => {
      if (!iam.tokens.has(headers.authorization)) return { status: 401 };
      iam.asked.push(json);
      return { responses: [{ status: '200', authorizationDecision: { permitted: iam.permitted } }] };
    },
  };

  function byApiKey(apiKey) {
    if (apiKey !== secrets.API_KEY) return { status: 400, error: 'invalid_grant' };
    const token = randomUUID();
    iam.tokens.add(token);
    return { access_token: token, expires_in: 3600 };
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, iam.url);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    iam.calls.push(pathname);
    if (iam.status[pathname]) return response.writeHead(iam.status[pathname]).end('<h1>Failure</h1>');
    if (pathname === '/identity/authorize') {
      const begun = Object.fromEntries(searchParams);
      const code = randomUUID();
      codes.set(code, begun);
      const back = new URL(begun.redirect_uri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', begun.state);
      return response.writeHead(303, { location: back.href }).end();
    }
    const isJson = request.headers['content-type'] === 'application/json';
    const { headers } = request;
    const form = Object.fromEntries(new URLSearchParams(body));
    const handle = routes[`${request.method} ${pathname}`] ?? (() => ({ status: 404 }));
    const answer = handle({ headers, form, json: isJson && JSON.parse(body) });
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  iam.url = `http://127.0.0.1:${server.address().port}`;
  iam.issuer = `${iam.url}/identity`;
  iam.env = { IAM_ENDPOINT: iam.url, ...secrets };
  iam.stop = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return iam;
}
