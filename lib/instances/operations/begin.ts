import 'server-only';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { enqueue } from '../../jobs/service';
import { SYSTEM_NAME } from '../../audit/service';
import type { OperationKind, OperationRequest } from './schema';

/** A broker may work on one operation for so long, seconds, unless its catalog says otherwise for the plan. */
const LONGEST = 3600;
const MOST = 604_800;

/** The plan's `maximum_polling_duration` in the catalog that the broker served last (Open Service Broker 2.15, Plan Object). */
const longestOf = async (tx: Tx, instanceId: string): Promise<number> => {
  const [said] = await rows<{ seconds: string | null }>(
    tx,
    Prisma.sql`
      SELECT plan ->> 'maximum_polling_duration' AS "seconds"
      FROM "ServiceInstance" i JOIN "Broker" b ON b."id" = i."brokerId",
        jsonb_path_query(b."catalog", '$.services[*].plans[*]') AS plan
      WHERE i."id" = ${instanceId}::uuid AND plan ->> 'id' = i."planId"::text LIMIT 1`,
  );
  const seconds = Number(said?.seconds ?? LONGEST);
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, MOST) : LONGEST;
};

type Begun = {
  instanceId: string;
  kind: OperationKind;
  request?: OperationRequest;
  bindingId?: string;
  /** Null for what the platform does by itself. */
  actor: Actor | null;
};

const isOpen = { finishedAt: null } as const;

/**
 * Notes what the broker is to do and puts it into the queue, both with the transaction. What is still going on with the
 * instance comes first. The caller holds the instance's row.
 */
export const beginOperation = async (
  tx: Tx,
  { instanceId, kind, request = {}, bindingId, actor }: Begun,
): Promise<string> => {
  const waiting = await tx.instanceOperation.count({ where: { instanceId, ...isOpen } });
  const startedAt = now();
  const { id } = await tx.instanceOperation.create({
    data: {
      instanceId,
      bindingId,
      kind,
      request: JSON.parse(JSON.stringify(request)) as object,
      startedAt,
      deadlineAt: new Date(startedAt.getTime() + (await longestOf(tx, instanceId)) * 1000),
      requestedById: actor?.userId ?? null,
      requestedBy: actor?.name ?? SYSTEM_NAME,
    },
    select: { id: true },
  });
  if (waiting === 0) await enqueue(tx, 'instance-operation', { operationId: id, step: 0 });
  return id;
};

/** Puts the next operation of the instance into the queue, when one waits. The caller holds the instance's row. */
export const beginNext = async (tx: Tx, instanceId: string): Promise<void> => {
  const next = await tx.instanceOperation.findFirst({
    where: { instanceId, ...isOpen },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, step: true },
  });
  if (next) await enqueue(tx, 'instance-operation', { operationId: next.id, step: next.step });
};
