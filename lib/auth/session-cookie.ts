import 'server-only';
import { createHash } from 'node:crypto';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { now } from '../core/clock';
import { installationKey } from './installation-key';
import type { SessionToken } from './next-auth';

const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token'];

// Decrypting costs more than the rest of a request's authentication, and gives the same for the same cookie: who comes
// again is recognised by the cookie's hash. Whether the session still lives is asked of the database each time.
const MAX_KNOWN = 5_000;
const known = new Map<string, { sid: string; expires: number }>();

const remember = (key: string, claims: { sid: string; expires: number }) => {
  if (known.size >= MAX_KNOWN) known.delete(known.keys().next().value!);
  known.set(key, claims);
};

const claimsOf = async (cookie: string) => {
  const token: SessionToken | null = await decode({
    token: cookie,
    secret: installationKey('session'),
  }).catch(() => null);
  return token?.sid ? { sid: token.sid, expires: Number(token.exp) * 1000 } : null;
};

const cookieOfRequest = async () => {
  const jar = await cookies();
  return COOKIES.map((name) => jar.get(name)?.value).find(Boolean);
};

/** The id of the session that the request's cookie names, or null for none, a forged or an expired one. */
export const sessionIdOfRequest = async (): Promise<string | null> => {
  const cookie = await cookieOfRequest();
  if (!cookie) return null;
  const key = createHash('sha256').update(cookie).digest('base64');
  const claims = known.get(key) ?? (await claimsOf(cookie));
  if (!claims || claims.expires <= now().getTime()) return null;
  if (!known.has(key)) remember(key, claims);
  return claims.sid;
};
