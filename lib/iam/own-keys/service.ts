import 'server-only';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import { forbidden, invalid } from '../../core/errors';
import { db } from '../../db/client';
import { deleteApiKey } from '../apikeys/service';
import { insertKey } from '../apikeys/insert';
import type { Caller } from '../callers/schema';
import { inTransaction } from '../../db/tx';
import { accountsOf } from '../login/policy';
import { userIamId } from '../subjects';
import { UNLIMITED_SCOPE } from '../tokens/claims';
import { liveKeysOf, toOwnKey } from './queries';
import { MOST_KEYS, type CreatedOwnKey, type CreateOwnKey } from './schema';

const DAY = 86_400_000;

/** The console's person as the interfaces know them. */
const callerOf = (actor: Actor, accountId: string | null): Caller => ({
  iamId: userIamId(actor.userId),
  name: actor.name,
  userId: actor.userId,
  accountId,
  scope: UNLIMITED_SCOPE,
  clientId: 'console',
  address: actor.address,
  requestId: actor.requestId ?? '',
});

/**
 * A key for the actor in one of their accounts. The value is in the answer and nowhere else.
 * @throws invalid (not their account); forbidden when they have as many as anybody may have
 */
export const createOwnKey = async (actor: Actor, input: CreateOwnKey): Promise<CreatedOwnKey> => {
  const { name, accountId, expiresInDays } = input;
  if (!accountsOf(actor).some((account) => account.accountId === accountId))
    throw invalid([{ path: 'accountId', message: { key: 'iam.login.notYourAccount' } }]);
  if ((await db.apiKey.count({ where: liveKeysOf(actor.userId) })) >= MOST_KEYS)
    throw forbidden({ key: 'iam.ownKeys.tooMany', values: { most: MOST_KEYS } });
  const expires_at = new Date(now().getTime() + expiresInDays * DAY);
  const key = {
    name,
    description: '',
    support_sessions: false,
    action_when_leaked: 'none',
    expires_at,
  } as const;
  const owner = { userId: actor.userId, accountId };
  const { row, value } = await inTransaction((tx) =>
    insertKey(tx, callerOf(actor, accountId), { owner, input: key }),
  );
  const { id, last4, createdAt, expiresAt, lastUsedAt, disabledAt } = row;
  return {
    ...toOwnKey({ id, name, last4, accountId, createdAt, expiresAt, lastUsedAt, disabledAt }),
    value,
  };
};

/** Ends one of the actor's keys, and the tokens that it gave. @throws not_found, conflict (locked) */
export const deleteOwnKey = (actor: Actor, keyId: string): Promise<void> =>
  deleteApiKey(callerOf(actor, null), keyId);
