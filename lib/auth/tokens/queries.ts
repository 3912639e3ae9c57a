import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import type { Actor, TokenScope } from '../permissions';
import type { TokenDto } from './schema';

export const tokenSelect = {
  id: true,
  name: true,
  scopes: true,
  last4: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const;

type Row = Omit<TokenDto, 'scopes'> & { scopes: string[] };

/** A token as its person sees it: never its secret. */
export const toToken = (row: Row): TokenDto => ({ ...row, scopes: row.scopes as TokenScope[] });

/** The actor's tokens that still work, newest first. */
export const liveTokens = async (actor: Actor): Promise<TokenDto[]> => {
  const rows = await db.personalAccessToken.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: tokenSelect,
  });
  return rows.map(toToken);
};
