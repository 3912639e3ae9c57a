import 'server-only';
import { decrypt } from '../auth/secrets';
import { notFound } from '../core/errors';
import type { Tx } from '../db/client';
import { withCredential } from './credential';
import { guardPolicy } from './guard-policy';
import type { AuthScheme } from './schema';
import { headersOf } from './stored-headers';

/**
 * How to call a stored broker: where it is, what signs in to it now, and what the operator's guard allows.
 * @throws not_found; invalid when its API key gives no token
 */
export const brokerAccess = async (client: Tx, brokerId: string) => {
  const broker = await client.broker.findUnique({ where: { id: brokerId } });
  if (!broker) throw notFound();
  const { url, username, offeringId } = broker;
  const stored = {
    url,
    username,
    authScheme: broker.authScheme as AuthScheme,
    secret: decrypt(broker.secretCiphertext),
  };
  const [access, policy] = await Promise.all([
    withCredential(client, stored, { offeringId, brokerId }),
    guardPolicy(),
  ]);
  return { access, policy, headers: headersOf(broker.headers) };
};
