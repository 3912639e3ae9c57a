import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../audit/service';
import { now } from '../../core/clock';
import { conflict, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { insertKey } from '../apikeys/insert';
import { apiKeyDto } from '../apikeys/schema';
import { assertPermitted, auditActor, isPermitted } from '../callers/service';
import type { Caller } from '../callers/schema';
import { assertTag, assertUnlocked, cursorOf, orderOf, pageOf } from '../wire/schema';
import { serviceIdDto, type CreateServiceId, type ListServiceIds, type UpdateServiceId } from './schema';

const SERVICE = 'iam-identity';

/** @throws not_found for an unknown id and for one of an account that the caller may not look at, alike */
const visible = async (caller: Caller, id: string, need: 'serviceid.view' | 'serviceid.manage') => {
  const row = await db.serviceId.findUnique({ where: { id }, include: { registration: true } });
  const permission = { serviceName: SERVICE, accountId: row?.accountId ?? '' } as const;
  if (!row || !(await isPermitted(caller, { ...permission, need: 'serviceid.view' }))) throw notFound();
  await assertPermitted(caller, { ...permission, need });
  return row;
};

type Entry = { verb: string; after?: object };
const record = (tx: Tx, caller: Caller, id: string, { verb, after }: Entry) =>
  recordAudit(tx, auditActor(caller), {
    action: `serviceId.${verb}`,
    subjectType: 'serviceId',
    subjectId: id,
    ...(after && { after: JSON.parse(JSON.stringify(after)) }),
  });

/**
 * `POST /v1/serviceids`: a service ID, locked at once where the header `Entity-Lock` says so, with its first API key
 * where one is asked for.
 * @throws forbidden
 */
export const createServiceId = async (
  caller: Caller,
  body: CreateServiceId,
  { locked }: { locked: boolean },
) => {
  const { account_id: accountId, name, description, group_id: groupId = null, apikey } = body;
  await assertPermitted(caller, { serviceName: SERVICE, need: 'serviceid.manage', accountId });
  return inTransaction(async (tx) => {
    const at = now();
    const row = await tx.serviceId.create({
      data: {
        id: `ServiceId-${randomUUID()}`,
        accountId,
        name,
        description,
        groupId,
        uniqueInstanceCrns: body.unique_instance_crns,
        locked,
        createdBy: caller.iamId,
        createdAt: at,
        modifiedAt: at,
      },
    });
    await record(tx, caller, row.id, { verb: 'create', after: { name, accountId, locked } });
    if (!apikey) return serviceIdDto(row);
    const key = await insertKey(tx, caller, { owner: { serviceIdId: row.id, accountId }, input: apikey });
    return { ...serviceIdDto(row), apikey: apiKeyDto(key.row, key.value) };
  });
};

/** `GET /v1/serviceids`: those of one account, the token's own unless told. @throws forbidden */
export const listServiceIds = async (caller: Caller, query: ListServiceIds, url: string) => {
  const accountId = query.account_id ?? caller.accountId ?? '';
  await assertPermitted(caller, { serviceName: SERVICE, need: 'serviceid.view', accountId });
  const rows = await db.serviceId.findMany({
    where: { accountId, ...(query.name && { name: query.name }) },
    orderBy: orderOf(query),
    ...cursorOf(query),
  });
  return pageOf(rows, { query, url, name: 'serviceids', dto: serviceIdDto });
};

/** `GET /v1/serviceids/{id}` @throws not_found */
export const getServiceId = async (caller: Caller, id: string) =>
  serviceIdDto(await visible(caller, id, 'serviceid.view'));

/** `PUT /v1/serviceids/{id}` with `If-Match`. @throws not_found, forbidden, invalid (no tag), conflict (another tag, locked) */
export const updateServiceId = async (
  caller: Caller,
  { id, ifMatch, body }: { id: string; ifMatch: string | null; body: UpdateServiceId },
) => {
  const { locked, version } = await visible(caller, id, 'serviceid.manage');
  assertTag(ifMatch, version);
  assertUnlocked(locked);
  const { name, description, unique_instance_crns: uniqueInstanceCrns } = body;
  return inTransaction(async (tx) => {
    const [row] = await tx.serviceId.updateManyAndReturn({
      where: { id, version, locked: false },
      data: { name, description, uniqueInstanceCrns, version: { increment: 1 }, modifiedAt: now() },
    });
    if (!row) throw conflict();
    await record(tx, caller, id, { verb: 'save', after: { name, description } });
    return serviceIdDto(row);
  });
};

/** `DELETE /v1/serviceids/{id}`: its API keys end with it. @throws not_found, forbidden, conflict (locked, or a service's own) */
export const deleteServiceId = async (caller: Caller, id: string): Promise<void> => {
  const { locked, registration } = await visible(caller, id, 'serviceid.manage');
  assertUnlocked(locked);
  if (registration) throw conflict({ key: 'iam.wire.ownServiceId' });
  await inTransaction(async (tx) => {
    const { count } = await tx.serviceId.deleteMany({ where: { id, locked: false } });
    if (count !== 1) throw conflict();
    await record(tx, caller, id, { verb: 'delete' });
  });
};

/** `POST` and `DELETE /v1/serviceids/{id}/lock`: while it is locked, nobody changes or deletes it. @throws not_found, forbidden */
export const lockServiceId = async (caller: Caller, id: string, locked: boolean) => {
  await visible(caller, id, 'serviceid.manage');
  return inTransaction(async (tx) => {
    const row = await tx.serviceId.update({
      where: { id },
      data: { locked, version: { increment: 1 }, modifiedAt: now() },
    });
    await record(tx, caller, id, { verb: locked ? 'lock' : 'unlock' });
    return serviceIdDto(row);
  });
};
