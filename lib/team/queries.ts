import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { db } from '../db/client';

export type ProviderChoice = { id: string; name: string };

const MOST = 500;

/** The actor's providers in which they may start an offering, by name. */
export const providersToOfferFor = (actor: Actor): ProviderChoice[] =>
  actor.memberships
    .filter(({ providerId }) => can(actor, 'offering.create', providerId))
    .map(({ providerId, providerName }) => ({ id: providerId, name: providerName }))
    .sort((one, other) => one.name.localeCompare(other.name));

/** The providers whose offerings the actor may see, by name, to choose from; at most 500. */
export const visibleProviders = (actor: Actor): Promise<ProviderChoice[]> => {
  const ids = actor.memberships.map(({ providerId }) => providerId);
  const where = actor.platformRoles.length > 0 ? {} : { id: { in: ids } };
  return db.provider.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true },
  });
};
