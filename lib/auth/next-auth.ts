import 'server-only';
import { headers } from 'next/headers';
import type { NextAuthOptions, User } from 'next-auth';
import type { OAuthConfig, UserinfoEndpointHandler } from 'next-auth/providers/oauth';
import type { JWT } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { DomainError } from '../core/errors';
import { installationKey } from './installation-key';
import { bringPreferences } from './preferences';
import { endSession, SESSION_DAYS, signInWithOpenId, signInWithPassword } from './sign-in';

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };
type UserinfoRequest = Parameters<NonNullable<UserinfoEndpointHandler['request']>>[0];
type TokenSet = Exclude<Parameters<UserinfoRequest['client']['userinfo']>[0], string>;

type SignedIn = User & { sessionId?: string };
export type SessionToken = JWT & { sid?: string };

const requestOrigin = async () => {
  const list = await headers();
  return { address: clientAddress(list), userAgent: list.get('user-agent') ?? '' };
};

/** The caller's address as the operator's own proxy tells it; without one, any caller could write these headers. */
export const clientAddress = (list: Headers) => {
  if (!env.TRUST_PROXY) return 'local';
  return list.get('x-forwarded-for')?.split(',').at(-1)?.trim() || list.get('x-real-ip') || 'local';
};

const password = CredentialsProvider({
  id: 'password',
  credentials: { email: {}, password: {}, code: {} },
  authorize: async (credentials) => {
    const { email, password: secret, code = '' } = credentials ?? {};
    if (!email || !secret || email.length > 254 || secret.length > 1000 || code.length > 40) return null;
    try {
      const signedIn = await signInWithPassword(email, secret, await requestOrigin(), code);
      if (signedIn) await bringPreferences(signedIn.id);
      return signedIn;
    } catch (error) {
      // next-auth hands the error's message to the form; the reason is all that the form needs.
      if (error instanceof DomainError) {
        const reason = error.userMessage.key.split('.').at(-1);
        throw new Error(`${reason}:${error.extra.retryAfterSeconds ?? ''}`);
      }
      throw error;
    }
  },
});

const openId = (): OAuthConfig<Claims> => ({
  id: 'oidc',
  name: env.OIDC_NAME,
  type: 'oauth',
  wellKnown: `${env.OIDC_ISSUER}/.well-known/openid-configuration`,
  clientId: env.OIDC_CLIENT_ID,
  clientSecret: env.OIDC_CLIENT_SECRET,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  // The ID token proves the person; strict providers give the address at the userinfo endpoint only, and the client
  // checks that both speak of the same subject.
  userinfo: { request: ({ client, tokens }: UserinfoRequest) => client.userinfo(tokens as TokenSet) },
  checks: ['pkce', 'state', 'nonce'],
  profile: (claims) => ({
    id: claims.sub,
    name: claims.name ?? '',
    email: claims.email_verified ? (claims.email ?? '') : '',
  }),
});

/** next-auth proves who someone is; every request then checks the session row (lib/auth/session.ts). */
export const authOptions = (): NextAuthOptions => ({
  secret: installationKey('session'),
  session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: env.OIDC_ISSUER ? [password, openId()] : [password],
  callbacks: {
    signIn: async ({ user, account }) => {
      if (account?.provider !== 'oidc') return true;
      const signedIn = await signInWithOpenId(user.email ?? '', await requestOrigin());
      if (!signedIn) return false;
      Object.assign(user, signedIn);
      await bringPreferences(signedIn.id);
      return true;
    },
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as SignedIn).sessionId } : token),
    session: ({ session }) => session,
  },
  events: {
    signOut: async ({ token }) => {
      const { sid } = token as SessionToken;
      if (sid) await endSession(sid);
    },
  },
});
