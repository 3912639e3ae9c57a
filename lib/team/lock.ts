import 'server-only';
import type { Actor, Permission } from '../auth/permissions';
import { assertPermission } from '../auth/scope';
import { forbidden, notFound } from '../core/errors';
import type { Tx } from '../db/client';

const isInTeam = (actor: Actor, providerId: string) =>
  actor.platformRoles.includes('operator') || actor.memberships.some((one) => one.providerId === providerId);

/** @throws not_found for a team that the actor is not in; forbidden without the permission */
export const assertTeam = (actor: Actor, providerId: string, permission: Permission) => {
  if (!isInTeam(actor, providerId)) throw notFound();
  assertPermission(actor, permission, providerId);
};

/**
 * Holds the provider's row until the transaction ends, so that a team changes by one person at a time: of two owners
 * who demote each other at the same moment, the second finds that no owner would be left.
 * @throws not_found, forbidden
 */
export const lockTeam = async (
  tx: Tx,
  actor: Actor,
  options: { providerId: string; permission: Permission },
) => {
  const { providerId, permission } = options;
  assertTeam(actor, providerId, permission);
  const [provider] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Provider" WHERE "id" = ${providerId}::uuid FOR UPDATE`;
  if (!provider) throw notFound();
  return provider;
};

/** @throws forbidden when nobody who may sign in owns the provider any more */
export const assertOwnerLeft = async (tx: Tx, providerId: string) => {
  const left = await tx.membership.count({
    where: { providerId, role: 'owner', user: { disabledAt: null } },
  });
  if (left === 0) throw forbidden({ key: 'team.lastOwner' });
};
