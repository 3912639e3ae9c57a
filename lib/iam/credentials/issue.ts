import 'server-only';
import type { Actor } from '../../auth/permissions';
import { hashSecret, newSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import type { Tx } from '../../db/client';
import type { CredentialKind, IssuedSecret } from './schema';
import { STORES } from './store';

type Options = { kind: CredentialKind; offeringId: string; name: string; expiresAt: Date | null };

/** Makes a secret and stores its hash. `issued` goes into the answer only; `last4` is what logs may name. */
export const issueSecret = async (
  tx: Tx,
  actor: Actor,
  { kind, ...row }: Options,
): Promise<{ issued: IssuedSecret; last4: string }> => {
  const store = STORES[kind];
  const value = newSecret(store.prefix);
  const last4 = value.slice(-4);
  const { id } = await store.insert(tx, {
    ...row,
    hash: hashSecret(value),
    last4,
    createdById: actor.userId,
    createdAt: now(),
  });
  return { issued: { kind, id, name: kind === 'apiKey' ? row.name : '', value }, last4 };
};
