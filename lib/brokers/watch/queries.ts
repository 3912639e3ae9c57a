import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringScope } from '../../auth/scope';
import { db } from '../../db/client';
import type { Drift, DriftNotice } from './schema';

const SHOWN = 10;

/** The brokers whose contract has drifted among the offerings that the actor may see, the longest first, at most ten. */
export const driftNotices = async (actor: Actor): Promise<DriftNotice[]> => {
  const drifted = await db.broker.findMany({
    where: {
      drift: { not: null },
      offering: { ...offeringScope(actor), visibility: { notIn: ['draft', 'retired'] } },
    },
    select: {
      id: true,
      name: true,
      drift: true,
      driftSince: true,
      offering: { select: { id: true, name: true } },
    },
    orderBy: [{ driftSince: 'asc' }, { id: 'asc' }],
    take: SHOWN,
  });
  return drifted.flatMap(({ id, name, drift, driftSince, offering }) =>
    driftSince
      ? [
          {
            brokerId: id,
            brokerName: name,
            offeringId: offering.id,
            offeringName: offering.name,
            drift: drift as Drift,
            since: driftSince,
          },
        ]
      : [],
  );
};
