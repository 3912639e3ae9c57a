import 'server-only';
import { recordAudit, type AuditEntry } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { hashSecret, newSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { invalid, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { inTransaction } from '../../db/tx';
import { env } from '../../env';
import { assertEditable } from '../../offerings/policy';
import { keepRemoved, takeRemoved } from '../../undo/service';
import { invitationSelect, toInvitation } from './queries';
import {
  INVITATION_DAYS,
  type AcceptInvitation,
  type AllowListEntryDto,
  type CreatedInvitation,
  type Invite,
} from './schema';

const DAY = 86_400_000;
const permission = 'allowList.manage';

type Owned = { id: string; providerId: string };

/** The offering, locked, while it has an allow-list: before it is public. */
const manageable = async (tx: Tx, actor: Actor, offeringId: string): Promise<Owned> => {
  const offering = await lockOffering(tx, actor, { offeringId, permission });
  assertEditable(offering);
  return offering;
};

const audit = (
  tx: Tx,
  actor: Actor,
  offering: Owned,
  entry: Pick<AuditEntry, 'action' | 'subjectId' | 'before' | 'after'>,
) =>
  recordAudit(tx, actor, {
    subjectType: 'allow_list',
    offeringId: offering.id,
    providerId: offering.providerId,
    ...entry,
  });

const refuse = (key: string) =>
  invalid([{ path: 'accountId', message: { key: `allowList.problem.${key}` } }]);

/** @throws invalid for the provider's own account and for one that is on the list */
const addEntry = async (
  tx: Tx,
  actor: Actor,
  offering: Owned,
  accountId: string,
): Promise<AllowListEntryDto> => {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: {
      name: true,
      provider: { select: { id: true } },
      allowList: { where: { offeringId: offering.id }, select: { id: true } },
    },
  });
  if (!account) throw refuse('unknown');
  if (account.provider?.id === offering.providerId) throw refuse('own');
  if (account.allowList.length > 0) throw refuse('present');
  const { id, addedAt, firstSeenAt } = await tx.allowListEntry.create({
    data: { offeringId: offering.id, accountId, addedById: actor.userId, addedAt: now() },
    select: { id: true, addedAt: true, firstSeenAt: true },
  });
  await audit(tx, actor, offering, { action: 'allowList.add', subjectId: id, after: { accountId } });
  return { id, accountId, accountName: account.name, addedAt, firstSeenAt };
};

/** Lets an account see the offering while it is limited. @throws not_found, forbidden, invalid (unknown or there already) */
export const addAccount = (
  actor: Actor,
  offeringId: string,
  { accountId }: { accountId: string },
): Promise<AllowListEntryDto> =>
  inTransaction(async (tx) => addEntry(tx, actor, await manageable(tx, actor, offeringId), accountId));

/** @throws not_found, forbidden */
export const removeEntry = (actor: Actor, offeringId: string, entryId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const offering = await manageable(tx, actor, offeringId);
    const entry = await tx.allowListEntry.findFirst({
      where: { id: entryId, offeringId },
      select: { accountId: true },
    });
    if (!entry) throw notFound();
    const row = await tx.allowListEntry.delete({ where: { id: entryId } });
    await keepRemoved(tx, actor, { kind: 'allowListEntry', offeringId, id: entryId, row });
    await audit(tx, actor, offering, { action: 'allowList.remove', subjectId: entryId, before: entry });
  });

/**
 * Puts a removed account back, with the day since when it was there.
 * @throws not_found (never removed, back already, too long ago), forbidden; invalid when it was added again meanwhile
 */
export const restoreEntry = (actor: Actor, offeringId: string, entryId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const offering = await manageable(tx, actor, offeringId);
    const key = { kind: 'allowListEntry' as const, offeringId, id: entryId };
    const row = await takeRemoved<Prisma.AllowListEntryUncheckedCreateInput>(tx, key);
    const { accountId } = row;
    if ((await tx.allowListEntry.count({ where: { offeringId, accountId } })) > 0) throw refuse('present');
    await tx.allowListEntry.create({ data: row, select: { id: true } });
    await audit(tx, actor, offering, {
      action: 'allowList.restore',
      subjectId: entryId,
      after: { accountId },
    });
  });

/** Makes a link that puts one account on the list; its token is stored as a hash only. @throws not_found, forbidden */
export const invite = (actor: Actor, offeringId: string, { email }: Invite): Promise<CreatedInvitation> =>
  inTransaction(async (tx) => {
    const offering = await manageable(tx, actor, offeringId);
    const token = newSecret('invite');
    const row = await tx.allowListInvitation.create({
      data: {
        offeringId,
        email,
        tokenHash: hashSecret(token),
        createdById: actor.userId,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + INVITATION_DAYS * DAY),
      },
      select: invitationSelect,
    });
    await audit(tx, actor, offering, { action: 'allowList.invite', subjectId: row.id, after: { email } });
    return { ...toInvitation(row), url: `${env.PUBLIC_URL}/invitations/${token}` };
  });

/** Makes an unused link worthless. @throws not_found, forbidden */
export const withdrawInvitation = (actor: Actor, offeringId: string, invitationId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const offering = await manageable(tx, actor, offeringId);
    const where = { id: invitationId, offeringId, acceptedAt: null };
    const row = await tx.allowListInvitation.findFirst({ where, select: { email: true } });
    if (!row) throw notFound();
    await tx.allowListInvitation.deleteMany({ where });
    await audit(tx, actor, offering, { action: 'allowList.withdraw', subjectId: invitationId, before: row });
  });

/**
 * Puts one of the actor's own accounts on the list that the link is for. A link works once.
 * @throws not_found for a link that is unknown, used or expired; invalid for an account that is not the actor's
 */
export const acceptInvitation = (
  actor: Actor,
  { token, accountId }: AcceptInvitation,
): Promise<{ offeringId: string }> =>
  inTransaction(async (tx) => {
    const tokenHash = hashSecret(token);
    const invitation = await tx.allowListInvitation.findUnique({
      where: { tokenHash },
      select: { id: true, offering: { select: { id: true, providerId: true, visibility: true } } },
    });
    if (!invitation) throw notFound();
    const { id, offering } = invitation;
    if (!actor.accounts.some((account) => account.accountId === accountId)) throw refuse('notYours');
    assertEditable(offering);
    const { count } = await tx.allowListInvitation.updateMany({
      where: { id, acceptedAt: null, expiresAt: { gt: now() } },
      data: { acceptedAt: now(), acceptedAccountId: accountId },
    });
    if (count !== 1) throw notFound();
    await addEntry(tx, actor, offering, accountId);
    return { offeringId: offering.id };
  });

/** Notes, once, that an account on the list has seen the limited offering in the catalog. */
export const recordFirstSeen = async (entryId: string): Promise<void> => {
  await db.allowListEntry.updateMany({
    where: { id: entryId, firstSeenAt: null },
    data: { firstSeenAt: now() },
  });
};
