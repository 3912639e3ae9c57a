import 'server-only';
import {
  Provider,
  errors,
  interactionPolicy,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { installationKey } from '../../auth/installation-key';
import { env } from '../../env';
import { presentKey, type LoadedKey } from '../signing/queries';
import { ACCESS_TOKEN_SECONDS } from '../signing/policy';
import { subjectOf } from '../subjects';
import { noteUse } from '../usage/service';
import { answerWithJwt } from './access-token';
import { accountOfGrant, activePerson, findAccount } from './account';
import { clientAdapter, isSecretOf } from './clients';
import { ISSUER } from './issuer';
import { findServiceClient } from './queries';
import { Records } from './records';
import { LOGIN_ERROR_HEADER } from './schema';

const MINUTES = 60;
const DAYS = 86_400;

/** Each request to authorise goes to our page, where the console's session says who it is: that is the only sign-in. */
const policy = () => {
  const { base, Check } = interactionPolicy;
  const prompts = base();
  prompts
    .get('login')
    ?.checks.add(
      new Check(
        'console_session',
        'the console says who signs in',
        'login_required',
        (ctx) => !ctx.oidc.result?.login,
      ),
    );
  return prompts;
};

type Held = { clientId?: string; accountId?: string; grantId?: string };

/** Introspection finds the token only; whether its person may still act for its account is asked here. */
const mayBeUsed = async ({ accountId, grantId }: Held) => {
  if (!accountId || subjectOf(accountId)?.kind !== 'user') return true;
  if (!(await activePerson(accountId))) return false;
  return !grantId || !(await accountOfGrant(grantId)).closed;
};

const SECURE = env.PUBLIC_URL.startsWith('https:');
const cookie = { httpOnly: true, signed: true, secure: SECURE, sameSite: 'lax' } as const;

const OWN_ORIGIN = new URL(env.PUBLIC_URL).origin;

/** Browsers may call the token endpoint from our own page that tries a client, and from where a public client lives. */
const mayCallFrom = (
  origin: string,
  client: { tokenEndpointAuthMethod?: string; redirectUris?: readonly string[] },
) =>
  origin === OWN_ORIGIN ||
  (client.tokenEndpointAuthMethod === 'none' &&
    (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin));

const configuration = (key: LoadedKey): Configuration => ({
  adapter: (model: string) => (model === 'Client' ? (clientAdapter as never) : new Records(model)),
  jwks: { keys: [key.privateJwk] } as never,
  findAccount,
  interactions: { policy: policy(), url: (_ctx, { uid }) => `/authorize/${uid}` },
  cookies: {
    names: { session: '_identity', interaction: '_login', resume: '_login_resume' },
    keys: [installationKey('identity-cookies')],
    long: { ...cookie, path: '/identity' },
    short: cookie,
  },
  routes: {
    authorization: '/authorize',
    token: '/token',
    jwks: '/keys',
    introspection: '/introspect',
    revocation: '/revoke',
    userinfo: '/userinfo',
    end_session: '/logout',
  },
  responseTypes: ['code'],
  scopes: ['openid', 'offline_access'],
  claims: {
    openid: ['sub', 'iam_id'],
    profile: ['name', 'given_name', 'family_name'],
    email: ['email', 'email_verified'],
  },
  clientAuthMethods: ['client_secret_basic', 'none'],
  allowOmittingSingleRegisteredRedirectUri: false,
  pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === 'none' },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: {
      enabled: true,
      allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId && mayBeUsed(token),
    },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    rpInitiatedLogout: { enabled: true },
    // The platform's JWTs are bearer tokens: a promise to bind them to a key would not be kept.
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Access tokens are made into JWTs afterwards (`answerWithJwt`), without an audience of their own.
    resourceIndicators: { enabled: false },
  },
  // In words and in the reader's language by lib/http, which finds it by this header.
  renderError: (ctx, out) => {
    ctx.set(LOGIN_ERROR_HEADER, out.error);
    ctx.body = { ...out };
  },
  clientBasedCORS: (_ctx, origin, client) => mayCallFrom(origin, client),
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  rotateRefreshToken: () => true,
  expiresWithSession: () => false,
  ttl: {
    AccessToken: ACCESS_TOKEN_SECONDS,
    ClientCredentials: ACCESS_TOKEN_SECONDS,
    AuthorizationCode: MINUTES,
    IdToken: ACCESS_TOKEN_SECONDS,
    Interaction: 30 * MINUTES,
    RefreshToken: 14 * DAYS,
    Grant: 90 * DAYS,
    Session: DAYS,
  },
});

const noteRefusal = async (ctx: KoaContextWithOIDC, error: Error) => {
  const clientId = ctx.oidc?.params?.client_id ?? ctx.oidc?.client?.clientId;
  const client = typeof clientId === 'string' ? await findServiceClient(clientId) : undefined;
  const reason = error instanceof errors.OIDCProviderError ? error.error : 'server_error';
  if (client) noteUse({ offeringId: client.offeringId, kind: 'refused', detail: reason });
};

const build = (key: LoadedKey): Provider => {
  const provider = new Provider(ISSUER, configuration(key));
  provider.proxy = SECURE;
  // Secrets are hashed at rest and several may work at once (rotation with overlap).
  provider.Client.prototype.compareClientSecret = function compareClientSecret(secret: string) {
    return isSecretOf(this.clientId, secret);
  };
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === 'token' && ctx.status === 200) await answerWithJwt(ctx as KoaContextWithOIDC);
  });
  for (const event of [
    'authorization.error',
    'grant.error',
    'introspection.error',
    'revocation.error',
  ] as const)
    provider.on(event as 'grant.error', (ctx, error) => {
      noteRefusal(ctx, error).catch((reason: unknown) => console.error('A refusal was not counted', reason));
    });
  provider.on('server_error', (ctx, error) => console.error('Identity failed', ctx.path, error));
  return provider;
};

let built: { kid: string; provider: Provider } | undefined;

/** The OpenID Connect provider, with the key that signs now. */
export const identityProvider = async (): Promise<Provider> => {
  const key = await presentKey();
  if (built?.kid !== key.kid) built = { kid: key.kid, provider: build(key) };
  return built.provider;
};
