import 'server-only';
import { db, type Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';
import { forbidden, notFound } from '../core/errors';
import { idSchema } from '../core/ids';
import { refusal, type Actor, type Permission } from './permissions';

type ScopedOffering = { id: string; providerId: string; visibility: string };

/** Whether the actor may see the provider's offerings at all. */
export const isInScope = (actor: Actor, providerId: string) =>
  actor.platformRoles.length > 0 || actor.memberships.some((one) => one.providerId === providerId);

/** A Prisma `where` for the offerings that the actor may see at all. */
export const offeringScope = (actor: Actor) =>
  actor.platformRoles.length > 0
    ? {}
    : { providerId: { in: actor.memberships.map((one) => one.providerId) } };

/**
 * The owner of an offering that the actor may see.
 * @throws not_found for an unknown id and for somebody else's alike
 */
export const offeringInScope = async (actor: Actor, offeringId: string, client: Tx = db) => {
  if (!idSchema.safeParse(offeringId).success) throw notFound();
  const [row] = await rows<ScopedOffering>(
    client,
    Prisma.sql`SELECT "id", "providerId", "visibility" FROM "Offering" WHERE "id" = ${offeringId}::uuid`,
  );
  if (!row || !isInScope(actor, row.providerId)) throw notFound();
  return row;
};

/** @throws forbidden with the roles that may */
export const assertPermission = (actor: Actor, permission: Permission, providerId?: string) => {
  const reason = refusal(actor, permission, providerId);
  if (reason) throw forbidden(reason);
};

/**
 * Loads the offering for a change and holds its row until the transaction ends, so that rules across an offering's
 * rows (unique plans, one open review) are checked by one person at a time. What is returned is read under the lock:
 * a change that waited behind a release sees the released offering.
 * @throws not_found, forbidden
 */
export const lockOffering = async (
  tx: Tx,
  actor: Actor,
  options: { offeringId: string; permission: Permission },
) => {
  const { offeringId, permission } = options;
  if (!idSchema.safeParse(offeringId).success) throw notFound();
  const [offering] = await rows<ScopedOffering>(
    tx,
    Prisma.sql`SELECT "id", "providerId", "visibility" FROM "Offering" WHERE "id" = ${offeringId}::uuid FOR UPDATE`,
  );
  if (!offering || !isInScope(actor, offering.providerId)) throw notFound();
  assertPermission(actor, permission, offering.providerId);
  return offering;
};
