import 'server-only';
import { recordAudit } from '../../audit/service';
import { now } from '../../core/clock';
import { forbidden, notFound } from '../../core/errors';
import { inTransaction } from '../../db/tx';
import type { Actor } from '../permissions';
import { hashSecret, newSecret } from '../secrets';
import { tokenSelect, toToken } from './queries';
import { MOST_TOKENS, type CreatedToken, type CreateToken } from './schema';

const DAY = 86_400_000;

/** What a token begins with, so that secret scanners find it. */
export const TOKEN_PREFIX = 'pwb';

/**
 * A token with which software acts as this person, within its scopes. The secret is in the answer and nowhere else.
 * @throws forbidden when the person has as many tokens as anybody may have
 */
export const createToken = (actor: Actor, input: CreateToken): Promise<CreatedToken> =>
  inTransaction(async (tx) => {
    const { userId } = actor;
    const live = await tx.personalAccessToken.count({
      where: { userId, revokedAt: null, expiresAt: { gt: now() } },
    });
    if (live >= MOST_TOKENS) throw forbidden({ key: 'tokens.tooMany', values: { most: MOST_TOKENS } });
    const secret = newSecret(TOKEN_PREFIX);
    const { name, scopes, expiresInDays } = input;
    const expiresAt = new Date(now().getTime() + expiresInDays * DAY);
    const row = await tx.personalAccessToken.create({
      data: {
        userId,
        name,
        scopes,
        expiresAt,
        tokenHash: hashSecret(secret),
        last4: secret.slice(-4),
        createdAt: now(),
      },
      select: tokenSelect,
    });
    await recordAudit(tx, actor, {
      action: 'token.create',
      subjectType: 'token',
      subjectId: row.id,
      after: { name, scopes, expiresAt: expiresAt.toISOString() },
    });
    return { ...toToken(row), secret };
  });

/** Ends a token of the actor's at once. @throws not_found */
export const revokeToken = (actor: Actor, tokenId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const [token] = await tx.personalAccessToken.updateManyAndReturn({
      where: { id: tokenId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: now() },
      select: { id: true, name: true },
    });
    if (!token) throw notFound();
    await recordAudit(tx, actor, {
      action: 'token.revoke',
      subjectType: 'token',
      subjectId: token.id,
      before: { name: token.name },
    });
  });
