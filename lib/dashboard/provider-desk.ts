import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { CHECKLIST_ITEMS, progressOf } from '../checklist/items';
import { journeyOf } from '../checklist/journey';
import { factsOf } from '../checklist/queries';
import type { OfferingFacts } from '../checklist/facts';
import { db } from '../db/client';
import { listOfferings } from '../offerings/queries';
import { providerSteps } from './first-steps';
import type { DashboardOffering, WaitingRequest } from './schema';

const SHOWN = 10;
const NEXT_MOST = 3;

const offeringOf = (facts: OfferingFacts, iconHash: string | null): DashboardOffering => ({
  id: facts.id,
  name: facts.name,
  iconHash,
  providerId: facts.providerId,
  visibility: facts.visibility,
  registrationState: facts.registration.state,
  journey: journeyOf(facts),
  progress: facts.type === 'referral' ? null : progressOf(CHECKLIST_ITEMS, facts).overall,
});

const waitingOf = (facts: OfferingFacts): WaitingRequest[] =>
  facts.openReviews.map(({ id, kind, submittedAt, reviewOn, decideBy }) => ({
    id,
    kind,
    since: submittedAt,
    reviewOn,
    decideBy,
    offeringId: facts.id,
    offeringName: facts.name,
  }));

/**
 * What a provider's people find on their start page: their latest offerings, the next best step of each that is theirs
 * to take (longest waiting first, at most three), and what lies with a reviewer. Null for people without a provider.
 */
export const providerDesk = async (actor: Actor) => {
  if (actor.memberships.length === 0) return null;
  const own = { ...actor, platformRoles: [] };
  const { rows, nextCursor } = await listOfferings(own, { limit: SHOWN });
  const icons = new Map(rows.map(({ id, iconHash }) => [id, iconHash]));
  const facts = await factsOf(db, [...icons.keys()]);
  const offerings = facts.map((one) => offeringOf(one, icons.get(one.id) ?? null));
  const next = offerings
    .filter(
      ({ journey, providerId }) =>
        journey.turn?.who === 'provider' && can(actor, 'offering.edit', providerId),
    )
    .toSorted((one, other) => one.journey.turn!.since.getTime() - other.journey.turn!.since.getTime());
  const waiting = facts.flatMap(waitingOf);
  return {
    offerings,
    steps: providerSteps(offerings),
    more: nextCursor !== null,
    next: next.slice(0, NEXT_MOST),
    waiting: waiting.toSorted((one, other) => one.since.getTime() - other.since.getTime()),
  };
};
