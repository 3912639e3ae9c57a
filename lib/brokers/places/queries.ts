import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringScope } from '../../auth/scope';
import { idSchema } from '../../core/ids';
import { db } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import type { BrokerPlace } from './schema';

const select = {
  id: true,
  name: true,
  offering: { select: { id: true, name: true } },
} as const satisfies Prisma.BrokerSelect;

const placeOf = (
  { id, name, offering }: Prisma.BrokerGetPayload<{ select: typeof select }>,
  runId: string | null,
): BrokerPlace => ({
  offeringId: offering.id,
  offeringName: offering.name,
  brokerId: id,
  brokerName: name,
  runId,
});

/**
 * Which of these ids are brokers, or runs of brokers, that the actor may see, and where they stand, by id. What is
 * something else, gone or out of scope is left out.
 */
export const brokerPlaces = async (actor: Actor, ids: unknown[]): Promise<Record<string, BrokerPlace>> => {
  const wanted = { id: { in: ids.flatMap((id) => idSchema.safeParse(id).data ?? []) } };
  const offering = offeringScope(actor);
  const [brokers, runs] = await Promise.all([
    db.broker.findMany({ where: { ...wanted, offering }, select }),
    db.conformanceRun.findMany({
      where: { ...wanted, broker: { offering } },
      select: { id: true, broker: { select } },
    }),
  ]);
  return Object.fromEntries([
    ...brokers.map((broker) => [broker.id, placeOf(broker, null)] as const),
    ...runs.map(({ id, broker }) => [id, placeOf(broker, id)] as const),
  ]);
};
