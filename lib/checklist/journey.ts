import { conforms, type OfferingFacts } from './facts';
import { itemStates, openRequired, CHECKLIST_ITEMS } from './items';

export const JOURNEY_STEPS = [
  'register',
  'documentation',
  'define',
  'broker',
  'authentication',
  'limited',
  'release',
] as const;
export type JourneyStepId = (typeof JOURNEY_STEPS)[number];

/** `waiting`: somebody else acts; `later`: nothing in this product proves it yet, so it is never counted. */
export type PartState = 'done' | 'left' | 'waiting' | 'later';
/** Its name is `journey.part.<id>`. */
export type JourneyPart = { id: string; state: PartState; href: string; count?: number };
export type JourneyStep = {
  id: JourneyStepId;
  /** 0 is the registration; the six steps after it count from 1. */
  number: number;
  state: 'done' | 'present' | 'waiting' | 'left';
  parts: JourneyPart[];
};

export type Journey = {
  steps: JourneyStep[];
  /** The step that the offering is at, or null when it has arrived. */
  present: JourneyStep | null;
  /** Who acts next, on which part, and since when it is their turn. */
  turn: { who: 'provider' | 'reviewer'; part: JourneyPart; since: Date } | null;
};

type Draft = { id: JourneyStepId; parts: JourneyPart[] };

const partsFor = (facts: OfferingFacts) => {
  const waits = (kind: string) => facts.openReviews.some((review) => review.kind === kind);
  /** One part: done, waiting for the reviewer of the given kind of request, or left. */
  return (
    id: string,
    page: string,
    done: boolean,
    options: { waitsFor?: string; count?: number } = {},
  ): JourneyPart => {
    const waiting = options.waitsFor !== undefined && waits(options.waitsFor);
    const state = done ? 'done' : waiting ? 'waiting' : 'left';
    return { id, state, href: `/offerings/${facts.id}/${page}`, count: done ? undefined : options.count };
  };
};

const PUBLIC = ['public', 'suspended', 'deprecated', 'retired'];
const isPublic = ({ visibility }: OfferingFacts) => PUBLIC.includes(visibility);

const registration = (facts: OfferingFacts): Draft => {
  const part = partsFor(facts);
  const { state } = facts.registration;
  return {
    id: 'register',
    parts: [
      part('registration', 'registration', ['submitted', 'approved'].includes(state), {
        count: facts.missing.registration.length,
      }),
      part('approval', 'registration', state === 'approved', { waitsFor: 'registration' }),
    ],
  };
};

const release = (facts: OfferingFacts): Draft => {
  const part = partsFor(facts);
  const requested = facts.openReviews.some(({ kind }) => kind === 'release');
  const arrived = isPublic(facts);
  const open = openRequired(facts).length;
  const evidence = new Set(facts.evidence.map(({ kind }) => kind)).size;
  const tail = [
    part('requested', 'release', arrived || requested),
    part('public', 'release', arrived, { waitsFor: 'release' }),
  ];
  if (facts.type === 'referral') return { id: 'release', parts: tail };
  const prices = facts.plans.length > 0 && facts.plans.every(({ pricesApproved }) => pricesApproved);
  return {
    id: 'release',
    parts: [
      part('prices', 'plans', prices, { waitsFor: 'prices' }),
      part('checklist', 'checklist', arrived || open === 0, { count: open }),
      part('evidence', 'release', arrived || evidence === 2),
      ...tail,
    ],
  };
};

const define = (facts: OfferingFacts): Draft => {
  const part = partsFor(facts);
  const page = (id: 'listing' | 'settings' | 'access' | 'plans') =>
    part(id, id, facts.missing[id].length === 0, { count: facts.missing[id].length });
  if (facts.type === 'referral') return { id: 'define', parts: [page('listing')] };
  const exported = part('catalogJson', 'deployments', facts.downloads.catalogJson?.current ?? false);
  return {
    id: 'define',
    parts: [page('listing'), page('settings'), page('access'), page('plans'), exported],
  };
};

const middle = (facts: OfferingFacts): Draft[] => {
  const part = partsFor(facts);
  const { guidance, announcement, brokers, deployments } = facts;
  const tests = itemStates(CHECKLIST_ITEMS, facts).filter(
    ({ table, required, available }) => table === 'publish' && required && available,
  );
  const later: JourneyPart = { id: 'login', state: 'later', href: `/offerings/${facts.id}/checklist` };
  return [
    {
      id: 'documentation',
      parts: [
        part('guidance', 'content', guidance.publishedAt !== null),
        part('marketing', 'content', ['approved', 'released'].includes(announcement.state), {
          waitsFor: 'announcement',
        }),
      ],
    },
    define(facts),
    {
      id: 'broker',
      parts: [
        part('starter', 'deployments', facts.downloads.starter !== null),
        part(
          'hosted',
          'brokers',
          brokers.some(({ reachable }) => reachable),
        ),
        part(
          'parity',
          'brokers',
          brokers.some(({ parity, compared }) => parity && compared),
        ),
        part('conformance', 'brokers', brokers.some(conforms)),
      ],
    },
    { id: 'authentication', parts: [part('redirectUri', 'access', facts.access.redirectUris > 0), later] },
    {
      id: 'limited',
      parts: [
        part('deployment', 'deployments', deployments.total > 0),
        part('published', 'summary', facts.visibility !== 'draft'),
        part(
          'tests',
          'checklist',
          tests.every(({ done }) => done),
          { count: tests.filter(({ done }) => !done).length },
        ),
      ],
    },
  ];
};

const open = ({ state }: JourneyPart) => state === 'left' || state === 'waiting';

/** Where an offering stands in domain §2's journey. A referral takes the short one. */
export const journeyOf = (facts: OfferingFacts): Journey => {
  const between = facts.type === 'referral' ? [define(facts)] : middle(facts);
  const drafts = [registration(facts), ...between, release(facts)];
  // Documentation and marketing run beside the rest: they never keep the journey from being further along.
  const isPresent = ({ parts, id }: Draft) =>
    parts.some(({ state }) => state === 'left') && id !== 'documentation';
  const first = drafts.find(isPresent) ?? drafts.find(({ parts }) => parts.some(open));
  const present = isPublic(facts) ? undefined : (blocked(facts, drafts) ?? first);
  const steps = drafts.map(({ id, parts }, number): JourneyStep => {
    const state = !parts.some(open)
      ? 'done'
      : id === present?.id
        ? 'present'
        : parts.some(({ state: one }) => one === 'left')
          ? 'left'
          : 'waiting';
    return { id, number, parts, state };
  });
  const step = steps.find(({ id }) => id === present?.id) ?? null;
  return { steps, present: step, turn: step && turnAt(step, facts) };
};

/** A registration or release in review holds everything else up: that is where the offering is. */
const blocked = (facts: OfferingFacts, drafts: Draft[]): Draft | undefined => {
  const holds = (id: JourneyStepId, kind: string) =>
    facts.openReviews.some((review) => review.kind === kind)
      ? drafts.find((draft) => draft.id === id)
      : undefined;
  return holds('register', 'registration') ?? holds('release', 'release');
};

const turnAt = (step: JourneyStep, facts: OfferingFacts): Journey['turn'] => {
  const left = step.parts.find(({ state }) => state === 'left');
  const waiting = step.parts.find(({ state }) => state === 'waiting');
  const review = facts.openReviews.find(
    ({ kind }) => kind === step.id || (kind === 'registration' && step.id === 'register'),
  );
  if (review && waiting) return { who: 'reviewer', part: waiting, since: review.submittedAt };
  if (left) return { who: 'provider', part: left, since: facts.lastDecisionAt ?? facts.createdAt };
  return waiting
    ? { who: 'reviewer', part: waiting, since: facts.openReviews[0]?.submittedAt ?? facts.createdAt }
    : null;
};
