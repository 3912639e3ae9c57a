import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '../../audit/service';
import { can, type Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { conflict, forbidden, invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { startRefusal } from './policy';
import type { CreatedOffering, CreateOffering } from './schema';

type Owner = { id: string; name: string };

const chooseProvider = (actor: Actor, { providerId, companyName }: CreateOffering): Owner => {
  if (companyName !== undefined) throw invalid([{ path: 'companyName', message: { key: 'registration.companyKnown' } }]);
  const open = actor.memberships.filter((one) => can(actor, 'offering.create', one.providerId));
  if (providerId === undefined && open.length > 1) throw invalid([{ path: 'providerId', message: { key: 'validation.required' } }]);
  const chosen = actor.memberships.find((one) => one.providerId === (providerId ?? open[0]?.providerId));
  if (!chosen) throw notFound();
  assertPermission(actor, 'offering.create', chosen.providerId);
  return { id: chosen.providerId, name: chosen.providerName };
};

/** A company, its account, and the actor as the owner of both. */
const foundCompany = async (tx: Tx, actor: Actor, { companyName, providerId }: CreateOffering): Promise<Owner> => {
  if (providerId !== undefined) throw notFound();
  if (companyName === undefined) throw invalid([{ path: 'companyName', message: { key: 'validation.required' } }]);
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
 * Starts an offering: the draft of its registration and every document that goes with it. Who belongs to no provider
 * names a company and becomes its owner.
 * @throws forbidden, not_found (somebody else's provider), invalid (no provider chosen, no company named), conflict
 */
export const createOffering = async (actor: Actor, body: CreateOffering): Promise<CreatedOffering> => {
  const reason = startRefusal(actor);
  if (reason) throw forbidden(reason);
  return inTransaction(async (tx) => {
    const provider = actor.memberships.length === 0 ? await foundCompany(tx, actor, body) : chooseProvider(actor, body);
    const contacts = { primary: { name: actor.name, email: actor.email } };
    const offering = await tx.offering.create({
      data: {
        name: body.name,
        providerId: provider.id,
        registration: { create: { companyName: provider.name, contacts } },
        listing: { create: { displayName: body.name } },
        settings: { create: {} },
        guidance: { create: {} },
        announcement: { create: {} },
      },
      select: { id: true, name: true, providerId: true },
    });
    await recordAudit(tx, actor, {
      action: 'offering.create',
      subjectType: 'offering',
      subjectId: offering.id,
      offeringId: offering.id,
      providerId: provider.id,
      after: { name: offering.name },
    });
    return offering;
  });
};
