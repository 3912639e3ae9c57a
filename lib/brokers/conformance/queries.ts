import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { db } from '../../db/client';
import { storedResults, type RunDetail } from './schema';

/** The last finished run of a broker with every check, or null. */
export const runDetail = async (
  actor: Actor,
  offeringId: string,
  brokerId: string,
): Promise<RunDetail | null> => {
  await offeringInScope(actor, offeringId);
  const run = await db.conformanceRun.findFirst({
    where: { brokerId, broker: { offeringId }, finishedAt: { not: null }, verdict: { not: null } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      startedAt: true,
      finishedAt: true,
      verdict: true,
      catalogHash: true,
      results: true,
      broker: { select: { catalogHash: true } },
    },
  });
  if (!run) return null;
  return {
    id: run.id,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt ?? run.startedAt,
    verdict: run.verdict as RunDetail['verdict'],
    onPresentCatalog: run.catalogHash === run.broker.catalogHash,
    results: storedResults(run.results),
  };
};
