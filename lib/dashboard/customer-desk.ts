import 'server-only';
import type { Actor } from '../auth/permissions';
import { catalogPage } from '../catalog/queries';
import { catalogQuerySchema } from '../catalog/schema';

const SHOWN = 6;

/** What somebody without a role finds on their start page: services to choose from, those they were let in early first. */
export const customerDesk = async (actor: Actor, { locale }: { locale: string }) => {
  if (actor.memberships.length > 0 || actor.platformRoles.length > 0) return null;
  const { rows, nextCursor } = await catalogPage(actor, catalogQuerySchema.parse({ limit: SHOWN }), {
    locale,
  });
  const early = rows.filter(({ visibility }) => visibility === 'limited');
  return { tiles: [...early, ...rows.filter((tile) => !early.includes(tile))], more: nextCursor !== null };
};
