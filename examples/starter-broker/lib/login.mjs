// The login of people: OpenID Connect's code flow (Core, section 3.1) with PKCE (RFC 7636), and sessions in memory.
import { createHash, randomBytes } from 'node:crypto';
import { HttpError } from './http.mjs';

const LOGIN_SECONDS = 600;
const SESSION_MS = 3_600_000;
const SESSION_COOKIE = 'dashboard-session';

/** 256 bits that nobody can guess. */
const random = () => randomBytes(32).toString('base64url');

export function createLogin({ iam, publicUrl }) {
  const sessions = new Map();
  const redirectUri = `${publicUrl}/dashboard/callback`;
  const { pathname: callbackPath, protocol } = new URL(redirectUri);
  const sessionPath = callbackPath.replace(/\/callback$/, '');

  return { start, finish, open, find, close, forget };

  /**
   * Sends the browser to the platform. The state's cookie binds the login to this browser, so that nobody can be logged
   * in as somebody else by a link (RFC 6749, section 10.12), and keeps what the way back needs. One cookie for each
   * login lets several tabs log in at once. `asks` true lets the person be asked again, and so log in as somebody else.
   */
  async function start(id, { asks = false } = {}) {
    const [state, verifier] = [random(), random()];
    const url = new URL(await iam.authorizationEndpoint());
    for (const [name, value] of Object.entries({
      client_id: iam.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(asks && { prompt: 'consent' }),
    }))
      url.searchParams.set(name, value);
    const value = `${verifier}.${Buffer.from(id).toString('base64url')}`;
    const kept = cookie(loginCookie(state), value, callbackPath, LOGIN_SECONDS);
    return { status: 302, headers: { location: url.href, 'set-cookie': kept } };
  }

  /**
   * Who came back from the platform, and for which instance.
   * @throws HttpError 400 for a login of another browser, an old one or a used one, 403 when the person declined
   */
  async function finish({ query: { state = '', code, error }, headers }) {
    const kept = cookieOf(headers, loginCookie(state));
    if (!kept)
      throw new HttpError(
        400,
        'This login was not begun in this browser, or too long ago. Open the dashboard again; cookies must be allowed.',
      );
    if (error === 'access_denied')
      throw new HttpError(
        403,
        'You did not let this dashboard know who you are. Open it again to change that.',
      );
    if (error || !code)
      throw new HttpError(502, 'The platform could not log you in. Open the dashboard again in a minute.');
    const [verifier, id = ''] = kept.split('.');
    const {
      iam_id: iamId,
      name,
      email,
      scope,
      exp,
    } = await iam.exchangeCode({ code, redirectUri, verifier });
    return {
      id: Buffer.from(id, 'base64url').toString(),
      person: { iamId, name: name || email || iamId, scope, exp },
    };
  }

  /** A session for the person, under an id that is always new; the browser's earlier one ends. Returns its cookie. */
  function open(person, headers) {
    close(headers);
    for (const [id, { until }] of sessions) if (until <= Date.now()) sessions.delete(id);
    const id = random();
    const until = Math.min(person.exp * 1000, Date.now() + SESSION_MS);
    sessions.set(id, { ...person, until, permittedUntil: new Map() });
    return cookie(SESSION_COOKIE, id, sessionPath, Math.floor((until - Date.now()) / 1000));
  }

  /** The browser's session, or undefined when there is none or it is over. */
  function find(headers) {
    const session = sessions.get(cookieOf(headers, SESSION_COOKIE));
    return session && session.until > Date.now() ? session : undefined;
  }

  /** Ends the browser's session. Returns the cookie that says so. */
  function close(headers) {
    sessions.delete(cookieOf(headers, SESSION_COOKIE));
    return cookie(SESSION_COOKIE, '', sessionPath, 0);
  }

  /** The cookie that ends a login, however it went: a state works once. */
  function forget(state) {
    return cookie(loginCookie(state), '', callbackPath, 0);
  }

  function cookie(name, value, path, seconds) {
    const secure = protocol === 'https:' ? '; Secure' : '';
    return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}

/** What is no state of ours has no cookie either. */
const loginCookie = (state) => `dashboard-login-${/^[\w-]{43}$/.test(state) ? state : 'none'}`;

function cookieOf({ cookie = '' }, name) {
  const pair = cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
