import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '../../audit/service';
import { can, type Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { conflict, invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import type { CreateOffering } from './schema';

type Owner = { id: string; name: string };

const chooseProvider = (actor: Actor, { providerId, companyName }: CreateOffering): Owner => {
  if (companyName !== undefined)
    throw invalid([{ path: 'companyName', message: { key: 'registration.companyKnown' } }]);
  const open = actor.memberships.filter((one) => can(actor, 'offering.create', one.providerId));
  if (providerId === undefined && open.length > 1)
    throw invalid([{ path: 'providerId', message: { key: 'validation.required' } }]);
  const chosen = actor.memberships.find((one) => one.providerId === (providerId ?? open[0]?.providerId));
  if (!chosen) throw notFound();
  assertPermission(actor, 'offering.create', chosen.providerId);
  return { id: chosen.providerId, name: chosen.providerName };
};

/** A company, its account, and the actor as the owner of both. */
const foundCompany = async (
  tx: Tx,
  actor: Actor,
  { companyName, providerId }: CreateOffering,
): Promise<Owner> => {
  if (providerId !== undefined) throw notFound();
  if (companyName === undefined)
    throw invalid([{ path: 'companyName', message: { key: 'validation.required' } }]);
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR UPDATE`;
  // A second click, or another tab, has founded it meanwhile.
  if ((await tx.membership.count({ where: { userId: actor.userId } })) > 0) throw conflict();
  const { userId } = actor;
  const members = { create: { userId, role: 'owner' } };
  const provider = await tx.provider.create({
    data: {
      name: companyName,
      memberships: members,
      account: { create: { id: randomBytes(16).toString('hex'), name: companyName, members } },
    },
    select: { id: true, name: true, accountId: true },
  });
  await recordAudit(tx, actor, {
    action: 'provider.create',
    subjectType: 'provider',
    subjectId: provider.id,
    providerId: provider.id,
    after: { name: provider.name, accountId: provider.accountId },
  });
  return provider;
};

/**
 * Who the new offering belongs to: the provider that the actor chooses among their own, or the company that a person
 * without any names here.
 * @throws not_found (somebody else's provider), forbidden (a role that may not), invalid, conflict
 */
export const ownerOfNew = (tx: Tx, actor: Actor, body: CreateOffering): Promise<Owner> | Owner =>
  actor.memberships.length === 0 ? foundCompany(tx, actor, body) : chooseProvider(actor, body);
