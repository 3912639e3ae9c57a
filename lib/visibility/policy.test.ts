import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS, completeFacts, openReview, plainActor, type ActorKind } from '@/prisma/factories/facts';
import en from '@/messages/en/history.json';
import fr from '@/messages/fr/history.json';
import type { OfferingFacts } from '../checklist/facts';
import { VISIBILITIES, type Visibility } from '../offerings/schema';
import { nextVisibility, VISIBILITY_EVENTS, VISIBILITY_TRANSITIONS, type VisibilityEvent } from './machine';
import { blockFor, evaluateRequirements, REQUIREMENTS, unmetRequirements, type Move } from './policy';

/** Written out by hand, so that a slip in the tables shows. */
const EXPECTED: [Visibility, VisibilityEvent, Visibility][] = [
  ['draft', 'publish_limited', 'limited'],
  ['draft', 'approve_referral', 'public'],
  ['limited', 'withdraw', 'draft'],
  ['limited', 'approve_release', 'public'],
  ['public', 'suspend', 'suspended'],
  ['public', 'deprecate', 'deprecated'],
  ['suspended', 'restore', 'public'],
  ['deprecated', 'retire', 'retired'],
];
const MAY: Record<VisibilityEvent, ActorKind[]> = {
  publish_limited: ['owner', 'editor'],
  withdraw: ['owner', 'editor'],
  approve_release: ['reviewer'],
  approve_referral: ['reviewer'],
  suspend: ['reviewer'],
  restore: ['reviewer'],
  deprecate: ['reviewer'],
  retire: ['operator'],
};

const MOVE: Move = {
  actorId: 'user-reviewer',
  requestedById: 'user-owner',
  comment: 'Because',
  noticeOn: new Date('2026-03-02'),
  endOfServiceOn: new Date('2026-06-01'),
};
const factsFor = (event: VisibilityEvent, more: Partial<OfferingFacts> = {}) =>
  completeFacts({ ...(event === 'approve_referral' && { type: 'referral' }), ...more });

describe('the table of moves', () => {
  for (const visibility of VISIBILITIES) {
    for (const event of VISIBILITY_EVENTS) {
      const target = EXPECTED.find(([from, by]) => from === visibility && by === event)?.[2] ?? null;
      it(`${event} from ${visibility} leads to ${target ?? 'nothing'}`, () => {
        expect(nextVisibility(visibility, event)).toBe(target);
      });
    }
  }
});

describe('who may make which move', () => {
  for (const visibility of VISIBILITIES) {
    for (const event of VISIBILITY_EVENTS) {
      for (const kind of ACTOR_KINDS) {
        const legal = event in VISIBILITY_TRANSITIONS[visibility];
        const expected = !legal ? 'illegal_transition' : MAY[event].includes(kind) ? null : 'forbidden';
        it(`${kind} sends ${event} from ${visibility}: ${expected ?? 'done'}`, () => {
          const facts = factsFor(event, { visibility });
          expect(blockFor(event, plainActor(kind), facts, MOVE)?.code ?? null).toBe(expected);
        });
      }
    }
  }

  it('lets the platform itself retire, on the end date only', () => {
    const facts = completeFacts({ visibility: 'deprecated' });
    expect(blockFor('retire', null, facts, {})).toBeNull();
    expect(blockFor('retire', null, { ...facts, endOfServiceOn: new Date('2026-03-02') }, {})?.code).toBe(
      'requirements_unmet',
    );
  });
});

const facts = completeFacts();
const [broker] = facts.brokers as [OfferingFacts['brokers'][number]];
const lacking = (page: keyof OfferingFacts['missing']): Partial<OfferingFacts> => ({
  missing: { ...facts.missing, [page]: [{ path: 'some.0.field', message: { key: 'x.y' } }] },
});
const brokers = (more: Partial<typeof broker>): Partial<OfferingFacts> => ({
  brokers: [{ ...broker, ...more }],
});

type Spoiler = { facts?: Partial<OfferingFacts>; move?: Partial<Move>; also?: string[] };

/** What takes each requirement away; `also` names those that cannot hold without it. */
const SPOILERS: Record<string, Spoiler> = {
  integrated: { facts: { registration: { state: 'submitted', approvedAt: null } } },
  referral: { facts: { type: 'integrated_billing' } },
  listing: { facts: lacking('listing') },
  settings: { facts: lacking('settings') },
  access: { facts: lacking('access') },
  plans: { facts: lacking('plans') },
  brokerRegistered: { facts: { brokers: [] }, also: ['brokerReachable', 'brokerParity', 'conformance'] },
  brokerReachable: { facts: brokers({ reachable: false }) },
  brokerParity: { facts: brokers({ compared: false }) },
  deployment: { facts: { deployments: { total: 0, published: 0, publishedAt: null } } },
  noOpenRelease: { facts: { openReviews: [openReview('release')] } },
  checklist: { facts: { attestations: [] } },
  documentation: { facts: { guidance: { startedAt: null, publishedAt: null } } },
  announcement: { facts: { announcement: { state: 'submitted', startedAt: null, approvedAt: null } } },
  prices: {
    facts: { plans: facts.plans.map((plan) => ({ ...plan, pricesApproved: plan.kind === 'free' })) },
  },
  redirectUri: { facts: { access: { ...facts.access, redirectUris: 0 } } },
  conformance: { facts: brokers({ catalogHash: 'c2' }) },
  demoRecording: { facts: { evidence: facts.evidence.filter(({ kind }) => kind !== 'demo_recording') } },
  testEvidence: { facts: { evidence: facts.evidence.filter(({ kind }) => kind !== 'test_evidence') } },
  instancesConfirmed: { facts: { instances: 2 }, move: { confirmedInstances: 1 } },
  noInstances: { facts: { instances: 1 }, move: { actorId: null } },
  endReached: { facts: { endOfServiceOn: new Date('2026-03-02') } },
  twoPeople: { move: { requestedById: MOVE.actorId! } },
  reason: { move: { comment: '  ' } },
  notice: { move: { noticeOn: undefined } },
  endDate: { move: { endOfServiceOn: new Date('2026-05-30') } },
};

describe('requirements', () => {
  for (const event of VISIBILITY_EVENTS) {
    it(`${event}: all are met by complete facts`, () => {
      expect(unmetRequirements(event, factsFor(event), MOVE)).toEqual([]);
    });
    for (const { id } of REQUIREMENTS[event]) {
      it(`${event}: ${id} fails alone`, () => {
        const { facts: taken, move, also = [] } = SPOILERS[id]!;
        const unmet = unmetRequirements(event, factsFor(event, taken), { ...MOVE, ...move }).map(
          (one) => one.id,
        );
        // The checklist repeats some of the other requirements as its items.
        const expected = [id, ...also].filter((one) => REQUIREMENTS[event].some((other) => other.id === one));
        expect(unmet.filter((one) => one !== 'checklist' || id === 'checklist').sort()).toEqual(
          expected.sort(),
        );
      });
    }
  }

  it('sends the reader to the page, and to the first field that is missing', () => {
    const [unmet] = unmetRequirements('publish_limited', completeFacts(lacking('listing')), MOVE);
    expect(unmet).toEqual({
      id: 'listing',
      message: { key: 'visibility.requirement.listing.unmet', values: { count: 1 } },
      href: `/offerings/${facts.id}/listing#field-some-0-field`,
    });
  });

  it('counts a spare broker only while there is no other', () => {
    const spare = { ...broker, id: 'spare', deployments: 0, reachable: false };
    expect(unmetRequirements('publish_limited', completeFacts({ brokers: [broker, spare] }))).toEqual([]);
    const [unmet] = unmetRequirements(
      'publish_limited',
      completeFacts({ brokers: [{ ...broker, deployments: 0 }, spare] }),
    );
    expect(unmet?.id).toBe('brokerReachable');
  });

  it.each(['fail', null] as const)('does not take a run with the verdict %s for conformance', (verdict) => {
    const run = { ...broker.latestRun!, verdict };
    expect(
      unmetRequirements('approve_release', completeFacts(brokers({ latestRun: run })), MOVE).map(
        ({ id }) => id,
      ),
    ).toContain('conformance');
  });

  it('counts the notice from today when its day has passed', () => {
    const late = { ...MOVE, noticeOn: new Date('2020-01-01'), endOfServiceOn: new Date('2026-05-30') };
    expect(
      unmetRequirements('deprecate', facts, { ...late, endOfServiceOn: new Date('2026-05-29') }).map(
        ({ id }) => id,
      ),
    ).toEqual(['endDate']);
    expect(unmetRequirements('deprecate', facts, late)).toEqual([]);
  });

  it('has a name for the history, which keeps each verdict', () => {
    const ids = [...new Set(Object.values(REQUIREMENTS).flatMap((all) => all.map(({ id }) => id)))].sort();
    for (const { requirement } of [en, fr]) expect(Object.keys(requirement).sort()).toEqual(ids);
  });

  it('judges what comes with the move only once there is one', () => {
    expect(evaluateRequirements('suspend', facts)).toEqual([]);
    expect(evaluateRequirements('approve_release', facts).map(({ id }) => id)).not.toContain('twoPeople');
  });
});

it('a deployment where its plan is not offered keeps the offering a draft', () => {
  const misplaced = { path: 'deployment.one', message: { key: 'deployments.missing.notOffered' } };
  const { missing, ...facts } = completeFacts();
  const unmet = unmetRequirements('publish_limited', {
    ...facts,
    missing: { ...missing, deployments: [misplaced] },
  });
  expect(unmet.map(({ id }) => id)).toEqual(['deployment']);
});
