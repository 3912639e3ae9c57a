import 'server-only';
import { decrypt } from '../auth/secrets';
import { now } from '../core/clock';
import { DomainError, notFound } from '../core/errors';
import { db } from '../db/client';
import { checkBrokerAt } from './broker-check';
import type { AuthScheme } from './schema';
import { headersOf } from './stored-headers';
import { storable } from './storable';

/** An API key that gives no token any more keeps the platform from the broker as well as a broken line does. */
const unusable = (error: unknown): Awaited<ReturnType<typeof checkBrokerAt>> => {
  if (!(error instanceof DomainError)) throw error;
  return { checkedAt: now(), reachable: false, latencyMs: null, failure: storable(error.userMessage) };
};

/**
 * The stored broker and what a check finds out about it now, as columns to write where its `version` is still the same.
 * For the platform itself: asks for no permission. Calls the network. @throws not_found
 */
export const lookAt = async (brokerId: string) => {
  const broker = await db.broker.findUnique({ where: { id: brokerId } });
  if (!broker) throw notFound();
  const { offeringId, url, username } = broker;
  const access = {
    url,
    username,
    authScheme: broker.authScheme as AuthScheme,
    secret: decrypt(broker.secretCiphertext),
    headers: headersOf(broker.headers),
  };
  const found = await checkBrokerAt(db, access, { offeringId, brokerId }).catch(unusable);
  return { broker, found };
};
