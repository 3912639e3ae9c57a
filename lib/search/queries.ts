import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { db } from '../db/client';
import { searchStatement, type Sight } from './statement';
import { searchWords, type SearchAnswer, type SearchHit, type SearchKind, type SearchQuery } from './schema';

type Row = {
  kind: SearchKind | 'near';
  id: string;
  title: string;
  context: string;
  note: string | null;
  offeringId: string | null;
};

const REVIEW_PAGE: Record<string, string> = {
  registration: 'registration',
  prices: 'plans',
  announcement: 'content',
  release: 'release',
  deprecation: 'release',
};

const reviewHref = (actor: Actor, { id, offeringId, note }: Row) =>
  can(actor, 'review.list')
    ? `/reviews/${id}`
    : `/offerings/${offeringId}/${REVIEW_PAGE[note?.split('.')[0] ?? ''] ?? 'history'}`;

const HREF: Record<SearchKind, (actor: Actor, row: Row) => string> = {
  offering: (_, { id }) => `/offerings/${id}/summary`,
  plan: (_, { id, offeringId }) => `/offerings/${offeringId}/plans?plan=${id}`,
  broker: (_, { id, offeringId }) => `/offerings/${offeringId}/brokers/${id}`,
  deployment: (_, { offeringId }) => `/offerings/${offeringId}/deployments`,
  review: reviewHref,
  person: (actor, { context }) =>
    can(actor, 'people.manage') ? `/people?${new URLSearchParams({ q: context })}` : '/home',
};

const sightOf = (actor: Actor): Sight => ({
  everything: actor.platformRoles.length > 0,
  providerIds: actor.memberships.map(({ providerId }) => providerId),
  people: can(actor, 'people.manage') ? 'all' : 'team',
});

/**
 * What the words name among the things that the actor may see: their providers' offerings and people, or all for the
 * platform's people; everybody for operators.
 */
export const searchEverything = async (actor: Actor, { q }: SearchQuery): Promise<SearchAnswer> => {
  const sight = sightOf(actor);
  if (!sight.everything && sight.providerIds.length === 0) return { hits: [], near: [] };
  const rows = await db.$queryRaw<Row[]>(searchStatement(sight, searchWords(q)));
  const hits = rows.flatMap((row): SearchHit[] => {
    const { kind, id, title, context, note } = row;
    return kind === 'near' ? [] : [{ kind, id, title, context, note, href: HREF[kind](actor, row) }];
  });
  const near = rows.filter(({ kind }) => kind === 'near').map(({ id, title }) => ({ id, name: title }));
  return { hits, near };
};
