import 'server-only';
import { recordAudit } from '../../audit/service';
import { hashSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { conflict, forbidden, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { assertPermitted, auditActor, isPermitted } from '../callers/service';
import type { Caller } from '../callers/schema';
import { subjectOf, type Subject } from '../subjects';
import { scopeAllows } from '../tokens/claims';
import { assertTag, assertUnlocked, cursorOf, orderOf, pageOf } from '../wire/schema';
import { insertKey } from './insert';
import { apiKeyDto, type CreateApiKey, type ListApiKeys, type UpdateApiKey } from './schema';

const SERVICE = 'iam-identity';
type Action = 'apikey.view' | 'apikey.manage';

type Owned = { userId: string | null; accountId: string };

/** Everybody looks after their own keys, with a token that is not limited to some service: its client must not get further. */
const isOwn = ({ userId, scope }: Caller, owner: string | null) =>
  owner !== null && owner === userId && scopeAllows(scope, SERVICE);

/** The keys of others and of service IDs need a policy. */
const mayDo = async (caller: Caller, { userId, accountId }: Owned, need: Action) =>
  isOwn(caller, userId) || isPermitted(caller, { serviceName: SERVICE, need, accountId });

/** @throws not_found for an unknown key and for one that the caller may not look at, alike; forbidden */
const visible = async (caller: Caller, id: string, need: Action) => {
  const row = await db.apiKey.findFirst({ where: { id, deletedAt: null } });
  if (!row || !(await mayDo(caller, row, 'apikey.view'))) throw notFound();
  if (!(await mayDo(caller, row, need)))
    await assertPermitted(caller, { serviceName: SERVICE, need, accountId: row.accountId });
  return row;
};

const record = (tx: Tx, caller: Caller, id: string, verb: string) =>
  recordAudit(tx, auditActor(caller), { action: `apiKey.${verb}`, subjectType: 'apiKey', subjectId: id });

const ownerOf = async (caller: Caller, { iam_id: iamId, account_id: accountId }: CreateApiKey) => {
  const account = accountId ?? caller.accountId ?? '';
  const subject = subjectOf(iamId);
  if (subject?.kind === 'user') {
    if (subject.userId !== caller.userId || account !== caller.accountId) throw notFound();
    if (!isOwn(caller, subject.userId)) throw forbidden({ key: 'iam.caller.limited' });
    return { userId: subject.userId, accountId: account };
  }
  const serviceIdId = subject?.kind === 'serviceId' ? subject.serviceIdId : '';
  const serviceId = await db.serviceId.findUnique({ where: { id: serviceIdId } });
  if (!serviceId || serviceId.accountId !== account) throw notFound();
  await assertPermitted(caller, { serviceName: SERVICE, need: 'apikey.manage', accountId: account });
  return { serviceIdId, accountId: account };
};

/**
 * `POST /v1/apikeys`: a key for the caller or for a service ID of the account; headers `Entity-Lock` and
 * `Entity-Disable`. The answer is the only place where the key can be read.
 * @throws not_found (unknown or somebody else's `iam_id`), forbidden, invalid
 */
export const createApiKey = async (
  caller: Caller,
  body: CreateApiKey,
  state: { locked: boolean; disabled: boolean },
) => {
  const owner = await ownerOf(caller, body);
  const { row, value } = await inTransaction((tx) => insertKey(tx, caller, { owner, input: body, ...state }));
  return apiKeyDto(row, value);
};

const ofUser = (subject: Subject | null) =>
  subject?.kind === 'user' ? { userId: subject.userId } : { id: { in: [] } };

/** `GET /v1/apikeys`: those of one `iam_id` (the caller's own unless told), or with `scope=account` all of the account. @throws forbidden */
export const listApiKeys = async (caller: Caller, query: ListApiKeys, url: string) => {
  const accountId = query.account_id ?? caller.accountId ?? '';
  const subject = subjectOf(query.iam_id ?? caller.iamId);
  const all = query.scope === 'account';
  const ofKind = query.type === 'user' ? { userId: { not: null } } : { serviceIdId: { not: null } };
  const ofSubject = subject?.kind === 'serviceId' ? { serviceIdId: subject.serviceIdId } : ofUser(subject);
  const own = !all && subject?.kind === 'user' && isOwn(caller, subject.userId);
  if (!own) await assertPermitted(caller, { serviceName: SERVICE, need: 'apikey.view', accountId });
  const rows = await db.apiKey.findMany({
    where: { accountId, deletedAt: null, ...(all ? ofKind : ofSubject) },
    orderBy: orderOf(query),
    ...cursorOf(query),
  });
  return pageOf(rows, { query, url, name: 'apikeys', dto: (row) => apiKeyDto(row) });
};

/** `GET /v1/apikeys/{id}` @throws not_found */
export const getApiKey = async (caller: Caller, id: string) =>
  apiKeyDto(await visible(caller, id, 'apikey.view'));

/** `GET /v1/apikeys/details`: the key that the header `IAM-ApiKey` holds. @throws not_found */
export const getApiKeysDetails = async (caller: Caller, value: string | null) => {
  const row = value && (await db.apiKey.findUnique({ where: { hash: hashSecret(value) } }));
  if (!row || row.deletedAt) throw notFound();
  return apiKeyDto(row);
};

type Change = { name: string; data: object; where?: object };

/** One change of a key that is not locked, with its line in the log. */
const change = (caller: Caller, id: string, { name, data, where }: Change) =>
  inTransaction(async (tx) => {
    const [row] = await tx.apiKey.updateManyAndReturn({
      where: { id, deletedAt: null, ...where },
      data: { ...data, version: { increment: 1 }, modifiedAt: now() },
    });
    if (!row) throw conflict();
    await record(tx, caller, id, name);
    return apiKeyDto(row);
  });

/** `PUT /v1/apikeys/{id}` with `If-Match`. @throws not_found, forbidden, invalid (no tag), conflict (another tag, locked) */
export const updateApiKey = async (
  caller: Caller,
  { id, ifMatch, body }: { id: string; ifMatch: string | null; body: UpdateApiKey },
) => {
  const { locked, version } = await visible(caller, id, 'apikey.manage');
  assertTag(ifMatch, version);
  assertUnlocked(locked);
  const { name, description, support_sessions, action_when_leaked, expires_at } = body;
  const data = {
    name,
    description,
    supportSessions: support_sessions,
    actionWhenLeaked: action_when_leaked,
    expiresAt: expires_at,
  };
  return change(caller, id, { name: 'save', data, where: { version, locked: false } });
};

/** `DELETE /v1/apikeys/{id}`: it gives no token any more, and those that it gave end. @throws not_found, forbidden, conflict (locked) */
export const deleteApiKey = async (caller: Caller, id: string): Promise<void> => {
  assertUnlocked((await visible(caller, id, 'apikey.manage')).locked);
  await change(caller, id, { name: 'delete', data: { deletedAt: now() }, where: { locked: false } });
};

/** `POST` and `DELETE /v1/apikeys/{id}/lock` @throws not_found, forbidden */
export const lockApiKey = async (caller: Caller, id: string, locked: boolean) => {
  await visible(caller, id, 'apikey.manage');
  return change(caller, id, { name: locked ? 'lock' : 'unlock', data: { locked } });
};

/** `POST` and `DELETE /v1/apikeys/{id}/disable` @throws not_found, forbidden, conflict (locked) */
export const disableApiKey = async (caller: Caller, id: string, disabled: boolean): Promise<void> => {
  assertUnlocked((await visible(caller, id, 'apikey.manage')).locked);
  const data = { disabledAt: disabled ? now() : null };
  await change(caller, id, { name: disabled ? 'disable' : 'enable', data, where: { locked: false } });
};
