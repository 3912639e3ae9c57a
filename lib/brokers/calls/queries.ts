import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { db } from '../../db/client';
import { headersOf } from '../stored-headers';
import { storedMessage } from '../schema';
import type { ExchangeDto } from './schema';

const SHOWN = 100;

/** The latest calls that the platform made to a broker, newest first, at most 100. @throws not_found */
export const brokerExchanges = async (
  actor: Actor,
  offeringId: string,
  brokerId: string,
): Promise<ExchangeDto[]> => {
  await offeringInScope(actor, offeringId);
  const made = await db.brokerExchange.findMany({
    where: { brokerId, broker: { offeringId } },
    orderBy: { id: 'desc' },
    take: SHOWN,
  });
  return made.map(({ id, at, headers, failure, brokerId: _, ...row }) => ({
    ...row,
    id: String(id),
    at: at.toISOString(),
    headers: headersOf(headers),
    failure: storedMessage(failure),
  }));
};
