import 'server-only';
import { z } from 'zod';
import type { CalledInstance } from '../brokers/calls/schema';
import type { Actor } from '../auth/permissions';
import { forbidden, notFound } from '../core/errors';
import { idSchema } from '../core/ids';
import { messageSchema } from '../core/message';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';
import type { BindingState, InstanceState } from './machine';
import type { DisableReason, OperationKind, OperationPhase } from './operations/schema';
import { accountRefusal, type AccountAction } from './policy';
import type { BindingDto, InstanceDto, OperationDto } from './schema';

export const operationSelect = {
  id: true,
  kind: true,
  phase: true,
  outcome: true,
  finding: true,
  progress: true,
  attempts: true,
  requestedBy: true,
  startedAt: true,
  finishedAt: true,
} as const satisfies Prisma.InstanceOperationSelect;

const latest = {
  select: operationSelect,
  orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  take: 1,
} as const satisfies Prisma.InstanceOperationFindManyArgs;

export const instanceSelect = {
  id: true,
  crn: true,
  name: true,
  state: true,
  accountId: true,
  offeringId: true,
  planId: true,
  regionId: true,
  disabledFor: true,
  locked: true,
  reclaimAt: true,
  createdBy: true,
  createdAt: true,
  version: true,
  account: { select: { name: true } },
  offering: { select: { name: true, serviceName: true } },
  plan: { select: { name: true, displayName: true } },
  operations: latest,
} as const satisfies Prisma.ServiceInstanceSelect;

export const bindingSelect = {
  id: true,
  crn: true,
  name: true,
  appGuid: true,
  state: true,
  createdBy: true,
  createdAt: true,
  operations: latest,
} as const satisfies Prisma.ServiceBindingSelect;

type OperationRow = Prisma.InstanceOperationGetPayload<{ select: typeof operationSelect }>;
type InstanceRow = Prisma.ServiceInstanceGetPayload<{ select: typeof instanceSelect }>;
type BindingRow = Prisma.ServiceBindingGetPayload<{ select: typeof bindingSelect }>;

export const toOperation = ({ finding, startedAt, finishedAt, ...row }: OperationRow): OperationDto => ({
  ...row,
  kind: row.kind as OperationKind,
  phase: row.phase as OperationPhase,
  outcome: row.outcome as OperationDto['outcome'],
  finding: messageSchema.nullable().catch(null).parse(finding),
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

const lastOf = ([operation]: OperationRow[]) => (operation ? toOperation(operation) : null);

export const planNameOf = ({ displayName, name }: { displayName: string; name: string | null }) =>
  displayName || name || '';

export const toInstance = ({ account, offering, plan, operations, ...row }: InstanceRow): InstanceDto => ({
  ...row,
  state: row.state as InstanceState,
  accountName: account.name,
  offeringName: offering.name,
  serviceName: offering.serviceName ?? '',
  planName: planNameOf(plan),
  disabledFor: row.disabledFor as DisableReason[],
  reclaimAt: row.reclaimAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  lastOperation: lastOf(operations),
});

export const toBinding = ({ operations, ...row }: BindingRow): BindingDto => ({
  ...row,
  state: row.state as BindingState,
  createdAt: row.createdAt.toISOString(),
  lastOperation: lastOf(operations),
});

const lockedSchema = z.object({ parameters: z.record(z.string(), z.json()).catch({}) });

export type LockedInstance = CalledInstance & {
  name: string;
  state: InstanceState;
  disabledFor: DisableReason[];
  parameters: Record<string, unknown>;
  locked: boolean;
  offeringId: string;
  providerId: string;
  planKind: string;
  version: number;
  /** An operation goes on, or waits for its turn. */
  busy: boolean;
};

/**
 * The instance, its row held until the transaction ends: whatever changes it or its operations holds it first, so that
 * they come one after the other.
 */
export const lockInstance = async (tx: Tx, instanceId: string): Promise<LockedInstance | null> => {
  if (!idSchema.safeParse(instanceId).success) return null;
  await rows(tx, Prisma.sql`SELECT 1 FROM "ServiceInstance" WHERE "id" = ${instanceId}::uuid FOR UPDATE`);
  const [row] = await rows<LockedInstance>(
    tx,
    Prisma.sql`
      SELECT i."id", i."crn", i."name", i."accountId", i."brokerId", i."planId", i."regionId", i."state", i."disabledFor",
        i."parameters", i."locked", i."offeringId", i."version", o."serviceId", o."providerId", p."kind" AS "planKind",
        EXISTS (SELECT 1 FROM "InstanceOperation" q WHERE q."instanceId" = i."id" AND q."finishedAt" IS NULL) AS "busy"
      FROM "ServiceInstance" i JOIN "Offering" o ON o."id" = i."offeringId" JOIN "Plan" p ON p."id" = i."planId"
      WHERE i."id" = ${instanceId}::uuid`,
  );
  return row ? { ...row, ...lockedSchema.parse(row) } : null;
};

/** @throws not_found for an instance of somebody else's account, forbidden for who may only look */
export const lockOwnInstance = async (
  tx: Tx,
  actor: Actor,
  { instanceId, action }: { instanceId: string; action: AccountAction },
): Promise<LockedInstance> => {
  const instance = await lockInstance(tx, instanceId);
  const refusal = instance ? accountRefusal(actor, instance.accountId, action) : undefined;
  if (!instance || refusal === undefined) throw notFound();
  if (refusal) throw forbidden(refusal);
  return instance;
};
