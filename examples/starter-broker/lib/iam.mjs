// The platform's IAM: where it is, who somebody is (OpenID Connect), and what they may do (POST /v2/authz).
// Its refusals become sentences for the person at the browser; what the provider needs to know goes to the log.
import { HttpError } from './http.mjs';
import { verifyToken } from './jwt.mjs';

const TIMEOUT_MS = 10_000;
const HOUR_MS = 3_600_000;
const API_KEY_GRANT = 'urn:ibm:params:oauth:grant-type:apikey';
const NAMES = ['IAM_ENDPOINT', 'CLIENT_ID', 'CLIENT_SECRET', 'API_KEY'];

/**
 * The settings of the login, and the names of those that are missing. An empty value counts as unset.
 * @throws Error when IAM_ENDPOINT is no address
 */
export function readIamSettings(env) {
  const [endpoint, clientId, clientSecret, apiKey] = NAMES.map((name) => env[name] || undefined);
  if (endpoint && !(/^https?:\/\/[^/]/.test(endpoint) && URL.canParse(endpoint)))
    throw new Error('IAM_ENDPOINT must be an absolute http or https address.');
  const missing = NAMES.filter((name) => !env[name]);
  const isUnset = missing.length === NAMES.length;
  return { endpoint: endpoint?.replace(/\/+$/, ''), clientId, clientSecret, apiKey, missing, isUnset };
}

/** Every function throws HttpError when IAM cannot be reached or refuses: 502 or 504, with what to do. */
export function connectIam({ endpoint, clientId, clientSecret, apiKey }) {
  const issuer = `${endpoint}/identity`;
  const metadata = kept(discover);
  const keySet = kept(fetchKeys);
  const ownToken = kept(tokenByApiKey);

  return { clientId, authorizationEndpoint, exchangeCode, isPermitted };

  async function authorizationEndpoint() {
    return (await metadata.get()).authorization_endpoint;
  }

  /** OpenID Connect Discovery 1.0, sections 4.1 and 4.3. */
  async function discover() {
    const { status, json } = await call(`${issuer}/.well-known/openid-configuration`);
    const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];
    if (status === 200 && json.issuer === issuer && endpoints.every((name) => URL.canParse(json[name])))
      return { value: json, until: Date.now() + HOUR_MS };
    throw misconfigured(`${issuer} answers ${status} without its own configuration: check IAM_ENDPOINT`);
  }

  async function fetchKeys() {
    const { status, json } = await call((await metadata.get()).jwks_uri);
    if (status === 200 && Array.isArray(json.keys)) return { value: json.keys, until: Date.now() + HOUR_MS };
    throw misconfigured(`jwks_uri answers ${status} without keys`);
  }

  /** A key that is not known yet may be new: the issuer rotates them. */
  async function findKey(kid) {
    const ofId = (keys) => keys.find((key) => key?.kid === kid);
    return ofId(await keySet.get()) ?? ofId(await keySet.renew());
  }

  /**
   * Who logged in: the claims of the access token for the code (OpenID Connect Core, section 3.1.3; RFC 7636,
   * section 4.5). Its `scope` limits what the person may do here.
   */
  async function exchangeCode({ code, redirectUri, verifier }) {
    const basic = [clientId, clientSecret].map(encodeURIComponent).join(':');
    const { status, json } = await postForm(
      { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
      { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
    );
    if (json.error === 'invalid_grant')
      throw new HttpError(400, 'This login was used already or took too long. Open the dashboard again.');
    if (status !== 200)
      throw misconfigured(
        `the code is refused, ${status} ${JSON.stringify(json.error)}: check CLIENT_ID, CLIENT_SECRET`,
      );
    try {
      const claims = await verifyToken(json.access_token, { issuer, findKey });
      // Without its scope the platform would take the token for an unlimited one.
      if ([claims.iam_id, claims.scope].every((claim) => typeof claim === 'string')) return claims;
      throw new Error('the token has no iam_id or no scope');
    } catch (error) {
      if (error instanceof HttpError) throw error;
      throw misconfigured(error.message);
    }
  }

  /** The token of the service ID that the API key belongs to, kept until a minute before it ends. */
  async function tokenByApiKey() {
    const { status, json } = await postForm({ grant_type: API_KEY_GRANT, apikey: apiKey });
    if (status !== 200 || typeof json.access_token !== 'string')
      throw misconfigured(`the API key is refused, ${status} ${JSON.stringify(json.error)}: check API_KEY`);
    return { value: json.access_token, until: Date.now() + (Number(json.expires_in) - 60) * 1000 };
  }

  /** Whether the person may do the action on the resource with this CRN. A token that ended early is replaced once. */
  async function isPermitted({ iamId, scope, action, crn }) {
    const question = { subject: { attributes: { id: iamId, scope } }, action, resource: { crn } };
    const ask = (token) =>
      call(`${endpoint}/v2/authz`, {
        method: 'POST',
        headers: { authorization: token, 'content-type': 'application/json' },
        body: JSON.stringify([question]),
      });
    let answer = await ask(await ownToken.get());
    if (answer.status === 401) answer = await ask(await ownToken.renew());
    const decision = answer.json.responses?.[0]?.authorizationDecision;
    if (answer.status !== 200 || typeof decision?.permitted !== 'boolean')
      throw misconfigured(`/v2/authz answers ${answer.status} without a decision: check API_KEY`);
    if (!decision.permitted) log(`${action} is denied to ${iamId}, ${JSON.stringify(decision.reason)}`);
    return decision.permitted;
  }

  async function postForm(fields, headers = {}) {
    const { token_endpoint: url } = await metadata.get();
    return call(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
  }
}

/** One call, without following redirects: what is sent is secret. The answer's JSON is an object, empty if it was none. */
async function call(url, options) {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { redirect: 'error', ...options, signal });
    const text = await response.text();
    return { status: response.status, json: parse(text) };
  } catch (error) {
    log(
      `${new URL(url).origin} cannot be reached: ${error.cause?.code ?? error.cause?.message ?? error.name}`,
    );
    throw new HttpError(
      504,
      'The platform does not answer at the moment. Wait a minute, then reload this page.',
    );
  }
}

function parse(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function misconfigured(reason) {
  log(reason);
  return new HttpError(
    502,
    'The platform does not accept how this dashboard is set up. The provider of the service finds the reason in the log of the broker.',
  );
}

const log = (sentence) => console.error(`Dashboard login: ${sentence}.`);

/** Keeps what load() resolves to, { value, until }, until then; renew() loads it anew. A failure is not kept. */
function kept(load) {
  let loading;
  const renew = async () => {
    loading = load();
    return (await loading).value;
  };
  const get = async () => {
    const known = await loading?.catch(() => undefined);
    return known && known.until > Date.now() ? known.value : renew();
  };
  return { get, renew };
}
