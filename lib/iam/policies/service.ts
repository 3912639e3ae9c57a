import 'server-only';
import { recordAudit } from '../../audit/service';
import { now } from '../../core/clock';
import { conflict, invalid, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { assertPermitted, auditActor, isPermitted } from '../callers/service';
import type { Caller } from '../callers/schema';
import { PLATFORM_SERVICES } from '../platform-services';
import { BUILT_IN_ROLES } from '../roles';
import { subjectOf } from '../subjects';
import { assertTag } from '../wire/schema';
import { type ListPolicies, type PolicyInput, type PolicyRow } from './schema';

const SERVICE = 'iam-access-management';
const refuse = (path: string, key: string, values?: Record<string, string>) =>
  invalid([{ path, message: { key: `iam.wire.${key}`, ...(values && { values }) } }]);

const assertSubjectExists = async (iamId: string) => {
  const subject = subjectOf(iamId);
  const known = await {
    user: () => db.user.count({ where: { id: subject?.kind === 'user' ? subject.userId : undefined } }),
    serviceId: () =>
      db.serviceId.count({ where: { id: subject?.kind === 'serviceId' ? subject.serviceIdId : '' } }),
    client: () =>
      db.iamRegistration.count({ where: { clientId: subject?.kind === 'client' ? subject.clientId : '' } }),
  }[subject!.kind]();
  if (known === 0) throw refuse('subject', 'subject');
};

/** Custom roles exist on the service that has them; the built-in ones everywhere. */
const assertRolesExist = async ({ roles, serviceName }: PolicyInput) => {
  const known: string[] = BUILT_IN_ROLES.map(({ id }) => id);
  if (serviceName !== null && !PLATFORM_SERVICES.has(serviceName)) {
    const registration = await db.iamRegistration.findFirst({
      where: { offering: { serviceName } },
      select: { roles: true },
    });
    if (!registration) throw refuse('resource', 'service', { service: serviceName });
    known.push(...(registration.roles as { id: string }[]).map(({ id }) => id));
  }
  const strange = roles.find((role) => !known.includes(role));
  if (strange) throw refuse('roles', 'role', { role: strange });
};

const assertValid = async (caller: Caller, input: PolicyInput) => {
  await assertPermitted(caller, {
    serviceName: SERVICE,
    need: 'policy.manage',
    accountId: input.accountId,
  });
  await assertSubjectExists(input.iamId);
  await assertRolesExist(input);
};

const visible = async (caller: Caller, id: string, need: 'policy.view' | 'policy.manage') => {
  const row = await db.policy.findUnique({ where: { id } });
  const permission = { serviceName: SERVICE, accountId: row?.accountId ?? '' } as const;
  if (!row || !(await isPermitted(caller, { ...permission, need: 'policy.view' }))) throw notFound();
  await assertPermitted(caller, { ...permission, need });
  return row;
};

type Entry = { verb: string; after?: PolicyInput };

const record = (tx: Tx, caller: Caller, id: string, { verb, after }: Entry) =>
  recordAudit(tx, auditActor(caller), {
    action: `policy.${verb}`,
    subjectType: 'policy',
    subjectId: id,
    ...(after && { after: { ...after } }),
  });

/**
 * `POST /v1/policies` and `/v2/policies`: gives the subject roles on a service or an instance of the account.
 * @throws forbidden, invalid (unknown subject, role or service)
 */
export const createPolicy = async (caller: Caller, input: PolicyInput): Promise<PolicyRow> => {
  await assertValid(caller, input);
  return inTransaction(async (tx) => {
    const at = now();
    const by = { createdBy: caller.iamId, modifiedBy: caller.iamId, createdAt: at, modifiedAt: at };
    const row = await tx.policy.create({ data: { ...input, ...by } });
    await record(tx, caller, row.id, { verb: 'create', after: input });
    return row as PolicyRow;
  });
};

/** `GET /v1/policies`, `/v2/policies`: those of one account, at most 1,000. @throws forbidden */
export const listPolicies = async (caller: Caller, query: ListPolicies): Promise<PolicyRow[]> => {
  const { account_id: accountId, iam_id: iamId, type, service_name: serviceName, state } = query;
  await assertPermitted(caller, { serviceName: SERVICE, need: 'policy.view', accountId });
  const rows = await db.policy.findMany({
    where: { accountId, iamId, type, serviceName, state },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1000,
  });
  return rows as PolicyRow[];
};

/** @throws not_found */
export const getPolicy = async (caller: Caller, id: string): Promise<PolicyRow> =>
  (await visible(caller, id, 'policy.view')) as PolicyRow;

/** Replaces a policy, with `If-Match`. @throws not_found, forbidden, invalid, conflict */
export const replacePolicy = async (
  caller: Caller,
  { id, ifMatch, input }: { id: string; ifMatch: string | null; input: PolicyInput },
): Promise<PolicyRow> => {
  const { version, accountId } = await visible(caller, id, 'policy.manage');
  assertTag(ifMatch, version);
  if (input.accountId !== accountId) throw refuse('resource', 'account');
  await assertValid(caller, input);
  return inTransaction(async (tx) => {
    const [row] = await tx.policy.updateManyAndReturn({
      where: { id, version, state: 'active' },
      data: { ...input, modifiedBy: caller.iamId, modifiedAt: now(), version: { increment: 1 } },
    });
    if (!row) throw conflict();
    await record(tx, caller, id, { verb: 'save', after: input });
    return row as PolicyRow;
  });
};

/** Ends a policy at once; it stays readable as `deleted`. @throws not_found, forbidden */
export const deletePolicy = async (caller: Caller, id: string): Promise<void> => {
  await visible(caller, id, 'policy.manage');
  await inTransaction(async (tx) => {
    await tx.policy.update({
      where: { id },
      data: { state: 'deleted', modifiedBy: caller.iamId, modifiedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, caller, id, { verb: 'delete' });
  });
};
