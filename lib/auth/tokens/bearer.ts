import 'server-only';
import { now } from '../../core/clock';
import { DomainError, forbidden } from '../../core/errors';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { actorOf, PERSON, type Person } from '../actor';
import { missingScope, type Actor, type TokenScope } from '../permissions';
import { hashSecret } from '../secrets';

const LAST_USED_EVERY = 5 * 60_000;

const refuse = (key: string) => new DomainError('unauthenticated', { key: `tokens.${key}` });

/** The token of an `Authorization: Bearer` header (RFC 6750, section 2.1), or null for any other header. */
export const bearerToken = (authorization: string | null) =>
  /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1] ?? null;

type Token = {
  id: string;
  scopes: TokenScope[];
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  disabledAt: Date | null;
  person: Person;
};

/**
 * The person a token acts for, with today's roles and the token's scopes. Read from the database for each request, so
 * that a revoked token and a disabled person stop at once. Its last use is noted every five minutes.
 * @throws unauthenticated for a token that is unknown, expired or revoked, or whose person may not sign in
 */
export const tokenActor = async (secret: string): Promise<Actor> => {
  const [token] = await rows<Token>(
    db,
    Prisma.sql`
      SELECT t."id", t."scopes", t."expiresAt", t."revokedAt", t."lastUsedAt", u."disabledAt", ${PERSON} AS "person"
      FROM "PersonalAccessToken" t JOIN "User" u ON u."id" = t."userId" WHERE t."tokenHash" = ${hashSecret(secret)}`,
  );
  if (!token) throw refuse('unknown');
  if (token.revokedAt) throw refuse('revoked');
  if (token.expiresAt <= now()) throw refuse('expired');
  if (token.disabledAt) throw refuse('disabled');
  const stale = new Date(now().getTime() - LAST_USED_EVERY);
  if (!token.lastUsedAt || token.lastUsedAt < stale) {
    await db.personalAccessToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now() } });
  }
  return actorOf(token.person, { sessionId: null, tokenScopes: token.scopes });
};

/**
 * What a token needs before any permission is looked at: `read` to read; to change something, a scope for changing
 * (the permission then says which); and a browser session where `sessionOnly`.
 * @throws forbidden naming the scope
 */
export const assertTokenMay = (actor: Actor, call: { method: string; sessionOnly?: boolean }) => {
  const { tokenScopes } = actor;
  if (!tokenScopes) return;
  if (call.sessionOnly) throw forbidden({ key: 'errors.sessionOnly' });
  const reads = call.method === 'GET' || call.method === 'HEAD';
  if (reads && !tokenScopes.includes('read')) throw forbidden(missingScope('read'));
  if (!reads && tokenScopes.every((scope) => scope === 'read')) throw forbidden(missingScope('write'));
};
