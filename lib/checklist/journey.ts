import {
  conforms,
  isReleased,
  PAGE_FOR_RETURNED,
  unanswered,
  type OfferingFacts,
  type ReturnedFact,
} from './facts';
import { areReviewers, openItems } from './items';
import { renewalsOf, type Renewal } from './renewals';

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

/** `waiting`: somebody else acts; `returned`: a reviewer sent it back. */
export type PartState = 'done' | 'left' | 'waiting' | 'returned';
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
  /** Who acts next, on which part, since when it is their turn, and the answer that it comes from. */
  turn: Turn | null;
  /** What came back from reviewers and has still to be answered. */
  returned: ReturnedFact[];
  /** What has to be done again because of a change, in its order. */
  again: Renewal[];
};

export type Turn = {
  who: 'provider' | 'reviewer';
  part: JourneyPart;
  since: Date;
  returned?: ReturnedFact;
};

type Draft = { id: JourneyStepId; parts: JourneyPart[] };

const partsFor = (facts: OfferingFacts) => {
  const waits = (kind: string) => facts.openReviews.some((review) => review.kind === kind);
  const back = new Set(unanswered(facts).map(({ kind }) => kind));
  /** One part: done, with a reviewer (the given kind of request, or by itself), sent back by one, or left. */
  return (
    id: string,
    page: string,
    done: boolean,
    options: { waitsFor?: string; waits?: boolean; asks?: string; count?: number } = {},
  ): JourneyPart => {
    const { waitsFor = '', asks = waitsFor } = options;
    const waiting = options.waits ?? waits(waitsFor);
    const state = done ? 'done' : waiting ? 'waiting' : back.has(asks) ? 'returned' : 'left';
    return { id, state, href: `/offerings/${facts.id}/${page}`, count: done ? undefined : options.count };
  };
};

const registration = (facts: OfferingFacts): Draft => {
  const part = partsFor(facts);
  const { state } = facts.registration;
  return {
    id: 'register',
    parts: [
      part('registration', 'registration', ['submitted', 'approved'].includes(state), {
        asks: 'registration',
        count: facts.missing.registration.length,
      }),
      part('approval', 'registration', state === 'approved', { waitsFor: 'registration', asks: '' }),
    ],
  };
};

const release = (facts: OfferingFacts): Draft => {
  const part = partsFor(facts);
  const requested = facts.openReviews.some(({ kind }) => kind === 'release');
  const arrived = isReleased(facts);
  const open = openItems(facts);
  const evidence = new Set(facts.evidence.map(({ kind }) => kind)).size;
  const tail = [
    part('requested', 'release#field-request', arrived || requested, { asks: 'release' }),
    part('public', 'release', arrived, { waitsFor: 'release', asks: '' }),
  ];
  if (facts.type === 'referral') return { id: 'release', parts: tail };
  const prices = facts.plans.length > 0 && facts.plans.every(({ pricesApproved }) => pricesApproved);
  return {
    id: 'release',
    parts: [
      part('prices', 'plans', prices, { waitsFor: 'prices' }),
      part('checklist', 'checklist', arrived || open.length === 0, {
        waits: areReviewers(open),
        count: open.length,
      }),
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
  const tests = openItems(facts).filter(({ table }) => table === 'publish');
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
    {
      id: 'authentication',
      parts: [
        part('redirectUri', 'access#field-redirectUris', facts.access.redirectUris > 0),
        part('login', 'access#test', facts.access.firstLoginAt !== null),
        part(
          'authz',
          'access#test',
          facts.access.firstApiKeyAt !== null && facts.access.firstAuthzAt !== null,
        ),
      ],
    },
    {
      id: 'limited',
      parts: [
        part('deployment', 'deployments', deployments.total > 0),
        // The button stands on the page that says so: the link leads to it.
        part('published', 'summary#field-publish', facts.visibility !== 'draft'),
        part('tests', 'checklist', tests.length === 0, {
          waits: areReviewers(tests),
          count: tests.length,
        }),
      ],
    },
  ];
};

const open = ({ state }: JourneyPart) => state !== 'done';
/** The provider has to act on it. */
const own = ({ state }: JourneyPart) => state === 'left' || state === 'returned';

/** How many parts of the way are open, also again after the release. */
export const openParts = ({ steps }: Journey): number =>
  steps.flatMap(({ parts }) => parts).filter(open).length;

/** Where an offering stands in domain §2's journey. A referral takes the short one. */
export const journeyOf = (facts: OfferingFacts): Journey => {
  const between = facts.type === 'referral' ? [define(facts)] : middle(facts);
  const drafts = [registration(facts), ...between, release(facts)];
  // Documentation and marketing run beside the rest: they never keep the journey from being further along.
  const isPresent = ({ parts, id }: Draft) => parts.some(own) && id !== 'documentation';
  const first = drafts.find(isPresent) ?? drafts.find(({ parts }) => parts.some(open));
  const present = isReleased(facts) ? undefined : (blocked(facts, drafts) ?? first);
  const steps = drafts.map(({ id, parts }, number): JourneyStep => {
    const state = !parts.some(open)
      ? 'done'
      : id === present?.id
        ? 'present'
        : parts.some(own)
          ? 'left'
          : 'waiting';
    return { id, number, parts, state };
  });
  const step = steps.find(({ id }) => id === present?.id) ?? null;
  const returned = unanswered(facts);
  const turn = turnToAnswer(returned, facts) ?? (step && turnAt(step, facts));
  return { steps, present: step, turn, returned, again: renewalsOf(facts) };
};

/** What a reviewer sent back comes before everything else. The part's name is `<decision>.<kind>`. */
const turnToAnswer = ([first]: ReturnedFact[], { id }: OfferingFacts): Turn | null => {
  if (!first) return null;
  const { kind, decision, at } = first;
  const href = `/offerings/${id}/${PAGE_FOR_RETURNED[kind]}`;
  const part: JourneyPart = { id: `${decision}.${kind}`, state: 'returned', href };
  return { who: 'provider', part, since: at, returned: first };
};

/** A registration or release in review holds everything else up: that is where the offering is. */
const blocked = (facts: OfferingFacts, drafts: Draft[]): Draft | undefined => {
  const holds = (id: JourneyStepId, kind: string) =>
    facts.openReviews.some((review) => review.kind === kind)
      ? drafts.find((draft) => draft.id === id)
      : undefined;
  return holds('register', 'registration') ?? holds('release', 'release');
};

const turnAt = (step: JourneyStep, facts: OfferingFacts): Turn | null => {
  const left = step.parts.find(own);
  // The decision on the whole is the last of what a reviewer has.
  const waiting = step.parts.findLast(({ state }) => state === 'waiting');
  const review = facts.openReviews.find(
    ({ kind }) => kind === step.id || (kind === 'registration' && step.id === 'register'),
  );
  if (review && waiting) return { who: 'reviewer', part: waiting, since: review.submittedAt };
  if (left) return { who: 'provider', part: left, since: facts.lastDecisionAt ?? facts.createdAt };
  return waiting
    ? { who: 'reviewer', part: waiting, since: facts.openReviews[0]?.submittedAt ?? facts.createdAt }
    : null;
};
