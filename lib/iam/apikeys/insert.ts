import 'server-only';
import { recordAudit } from '../../audit/service';
import { hashSecret, newSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { invalid } from '../../core/errors';
import type { Tx } from '../../db/client';
import { isUniqueViolation } from '../../db/database-error';
import { auditActor } from '../callers/service';
import type { Caller } from '../callers/schema';
import { API_KEY_PREFIX } from '../credentials/schema';
import type { NewKey } from './schema';

type Owner = { serviceIdId?: string; userId?: string; accountId: string };
type Options = { owner: Owner; input: NewKey; locked?: boolean; disabled?: boolean };

const assertFuture = (end: Date | undefined) => {
  if (end && end <= now()) throw invalid([{ path: 'expires_at', message: { key: 'iam.expiresOnPast' } }]);
};

const taken = (error: unknown): never => {
  if (isUniqueViolation(error)) throw invalid([{ path: 'apikey', message: { key: 'iam.wire.keyTaken' } }]);
  throw error;
};

/** Makes a key in the caller's transaction; `value` is the only place where it can be read. @throws invalid */
export const insertKey = async (
  tx: Tx,
  caller: Caller,
  { owner, input, locked = false, disabled }: Options,
) => {
  const { name, description, expires_at: expiresAt, apikey: value = newSecret(API_KEY_PREFIX) } = input;
  assertFuture(expiresAt);
  const at = now();
  const row = await tx.apiKey
    .create({
      data: {
        ...owner,
        name,
        description,
        expiresAt,
        hash: hashSecret(value),
        last4: value.slice(-4),
        locked,
        disabledAt: disabled ? at : null,
        actionWhenLeaked: input.action_when_leaked,
        supportSessions: input.support_sessions,
        createdBy: caller.iamId,
        createdAt: at,
        modifiedAt: at,
      },
    })
    .catch(taken);
  await recordAudit(tx, auditActor(caller), {
    action: 'apiKey.create',
    subjectType: 'apiKey',
    subjectId: row.id,
    after: { name, last4: row.last4, accountId: row.accountId, expiresAt: expiresAt?.toISOString() ?? null },
  });
  return { row, value };
};
