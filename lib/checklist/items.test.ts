import { describe, expect, it } from 'vitest';
import { completeFacts, plainActor } from '@/prisma/factories/facts';
import en from '@/messages/en/checklist.json';
import type { OfferingFacts } from './facts';
import {
  CHECKLIST_ITEMS,
  isOpen,
  itemStates,
  openRequired,
  progressOf,
  tickerRefusal,
  tickRefusal,
  type ChecklistItem,
} from './items';

const facts = completeFacts();
const stateOf = (id: string, more: Partial<OfferingFacts> = {}) =>
  itemStates(CHECKLIST_ITEMS, completeFacts(more)).find((item) => item.id === id);
const item = (id: string) => CHECKLIST_ITEMS.find((one) => one.id === id);
const isLive = ({ kind, available }: ChecklistItem) => kind === 'automatic' && available;

const [broker] = facts.brokers as [OfferingFacts['brokers'][number]];
/** What makes each automatic item fall back. */
const FALLS: Record<string, Partial<OfferingFacts>> = {
  'define.registrationCompleted': { registration: { state: 'changes_requested', approvedAt: null } },
  'define.registrationApproved': { type: 'referral' },
  'define.documentationUrl': { documentationUrl: null },
  'define.guidanceStarted': { guidance: { startedAt: null, publishedAt: null } },
  'define.documentationPublished': { guidance: { startedAt: facts.now, publishedAt: null } },
  'define.marketingStarted': { announcement: { state: 'draft', startedAt: null, approvedAt: null } },
  'define.announcementApproved': {
    announcement: { state: 'changes_requested', startedAt: facts.now, approvedAt: null },
  },
  'define.serviceName': { serviceName: null },
  'define.documentationUrls': {
    listing: { ...facts.listing, instructionsUrl: 'https://elsewhere.example' },
  },
  'define.terms': { listing: { ...facts.listing, termsConfirmed: false } },
  'define.iamEnabled': { access: { ...facts.access, enabledAt: null, redirectUris: 0 } },
  'define.redirectUri': { access: { ...facts.access, redirectUris: 0 } },
  'define.freePlan': { plans: facts.plans.filter(({ kind }) => kind !== 'free') },
  'define.paidPlan': { plans: facts.plans.filter(({ kind }) => kind === 'free') },
  'define.defaultMetricRemoved': { plans: facts.plans.map((plan) => ({ ...plan, hasDefaultMetric: true })) },
  'define.catalogExported': {
    downloads: { catalogJson: { at: facts.now, current: false }, starter: { at: facts.now } },
  },
  'develop.starterDownloaded': {
    downloads: { catalogJson: { at: facts.now, current: true }, starter: null },
  },
  'develop.catalogIds': { brokers: [{ ...broker, compared: false }] },
  'develop.hosted': { brokers: [{ ...broker, reachable: false }] },
  'develop.conformance': { brokers: [{ ...broker, latestRun: { ...broker.latestRun!, verdict: 'fail' } }] },
  'develop.clientComplete': { access: { ...facts.access, redirectUris: 0 } },
  'develop.oauthLogin': { access: { ...facts.access, firstLoginAt: null } },
  'develop.apiKeyToken': { access: { ...facts.access, firstApiKeyAt: null } },
  'develop.authz': { access: { ...facts.access, firstAuthzAt: null } },
  'publish.provision': { tested: { ...facts.tested, deprovision: undefined } },
  'publish.bind': { tested: { ...facts.tested, unbind: undefined } },
  'publish.planChange': { tested: { ...facts.tested, planChange: undefined } },
  'publish.disable': { tested: { ...facts.tested, enable: undefined } },
  'publish.brokerRegistered': { brokers: [] },
  'publish.deploymentPublished': { deployments: { total: 1, published: 0, publishedAt: null } },
  'publish.seen': { allowList: { entries: 1, firstSeenAt: null } },
};

/** A service to which every item applies. */
const EVERYTHING = { settings: { bindable: true, planUpdateable: true } };

describe('checklist items', () => {
  it('have texts and ids of their own', () => {
    const ids = CHECKLIST_ITEMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { table, id } of CHECKLIST_ITEMS) {
      const name = id.slice(table.length + 1);
      expect((en.item[table] as Record<string, { title: string }>)[name]?.title, id).toBeTruthy();
    }
  });

  it.each(CHECKLIST_ITEMS.filter(isLive).map(({ id }) => id))(
    '%s follows from its fact and falls back without it',
    (id) => {
      expect(stateOf(id, EVERYTHING)?.done).toBe(true);
      expect(FALLS[id], `no fact is named that takes ${id} away`).toBeDefined();
      expect(stateOf(id, { ...EVERYTHING, ...FALLS[id] })?.done).toBe(false);
    },
  );

  it('take the confirmation of the terms from the listing, with the way to its field', () => {
    const href = `/offerings/${facts.id}/listing#field-termsConfirmed`;
    expect(stateOf('define.terms')).toMatchObject({ kind: 'automatic', evidence: { href } });
    expect(stateOf('define.terms', { listing: { ...facts.listing, termsUrl: '' } })?.done).toBe(false);
  });

  it.each([
    ['http://127.0.0.1:3451', true],
    ['https://localhost:3451', true],
    ['https://[::1]', true],
    ['https://localhost.example', false],
    ['https://broker.example', false],
  ])('tell that a broker at %s is only at home here: %s', (url, onlyHere) => {
    const hosted = stateOf('develop.hosted', { brokers: [{ ...broker, url }] });
    const key = `checklist.evidence.${onlyHere ? 'reachedLocally' : 'reached'}`;
    expect(hosted).toMatchObject({ done: true, onlyHere, evidence: { message: { key } } });
  });

  it('count a service as seen once everybody sees it', () => {
    const unseen = { allowList: { entries: 0, firstSeenAt: null } };
    expect(stateOf('publish.seen', unseen)?.done).toBe(false);
    expect(stateOf('publish.seen', { ...unseen, visibility: 'public' })?.done).toBe(true);
  });

  it('lead to what they speak of, where a person answers for having read it', () => {
    const read = itemStates(CHECKLIST_ITEMS, facts).filter(
      ({ kind, available }) => kind === 'attested' && available,
    );
    const without = read.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    expect(without, 'it has a preview beside it').toEqual(['publish.catalogEntry']);
  });

  it('are open where somebody must act: the same number for navigation and filters', () => {
    const more = { ...FALLS['define.paidPlan'], ...FALLS['define.catalogExported'], attestations: [] };
    const open = itemStates(CHECKLIST_ITEMS, completeFacts(more)).filter(isOpen);
    expect(open.map(({ id }) => id)).toEqual(openRequired(completeFacts(more)));
    expect(stateOf('define.paidPlan', more)).toMatchObject({ state: 'optional', who: 'nobody' });
    expect(stateOf('define.catalogExported', more)?.state).toBe('stale');
  });

  it('keep who ticked and when', () => {
    const at = new Date('2026-02-03');
    const ticked = stateOf('develop.osbRead', {
      attestations: [{ itemId: 'develop.osbRead', userName: 'Ana', at, current: true }],
    });
    expect(ticked).toMatchObject({ done: true, by: 'Ana', at });
    expect(stateOf('develop.endpointsUnderstood', { attestations: [] })).toMatchObject({
      done: false,
      by: null,
      at: null,
    });
  });

  it('never count as done by an attestation that an automatic item cannot have', () => {
    const forged = {
      attestations: [{ itemId: 'develop.hosted', userName: 'Ana', at: facts.now, current: true }],
      brokers: [],
    };
    expect(stateOf('develop.hosted', forged)?.done).toBe(false);
  });

  it('that nothing proves yet are shown, and neither done nor required', () => {
    const later = itemStates(CHECKLIST_ITEMS, facts).filter(({ available }) => !available);
    expect(later.map(({ id }) => id)).toContain('publish.usage');
    expect(later.every(({ done }) => !done)).toBe(true);
    expect(openRequired(facts)).toEqual([]);
  });

  it('apply where they make sense', () => {
    const free = { plans: facts.plans.filter(({ kind }) => kind === 'free') };
    expect(stateOf('define.usageDuty', free)).toBeUndefined();
    expect(stateOf('publish.bind')).toBeUndefined();
    expect(stateOf('publish.bind', { settings: { bindable: true, planUpdateable: false } })).toBeDefined();
  });
});

describe('progressOf', () => {
  it('is complete for complete facts and rounds down', () => {
    expect(progressOf(CHECKLIST_ITEMS, facts).overall.percent).toBe(100);
    const { overall, define, develop, publish } = progressOf(
      CHECKLIST_ITEMS,
      completeFacts({ attestations: [] }),
    );
    expect(overall.done).toBe(define.done + develop.done + publish.done);
    expect(overall.percent).toBe(Math.floor((100 * overall.done) / overall.total));
  });

  it('leaves optional items out', () => {
    const without = progressOf(CHECKLIST_ITEMS, completeFacts(FALLS['define.paidPlan']));
    expect(without.overall.percent).toBe(100);
  });
});

describe('ticking by hand', () => {
  it('is refused for facts, for what is not here yet, and for what does not apply', () => {
    expect(tickRefusal(item('develop.hosted'), facts)).toEqual({ key: 'checklist.refusal.automatic' });
    expect(tickRefusal(item('define.usageDuty'), completeFacts({ plans: [] }))).toEqual({
      key: 'checklist.refusal.notApplicable',
    });
    expect(tickRefusal(undefined, facts)).toEqual({ key: 'checklist.refusal.unknown' });
    expect(tickRefusal(item('define.usageDuty'), facts)).toBeNull();
  });

  it('is for the provider, or for a reviewer, as the item says', () => {
    const may = (kind: 'attested' | 'reviewer') =>
      (['owner', 'editor', 'viewer', 'otherOwner', 'reviewer', 'operator'] as const).filter(
        (who) => tickerRefusal(plainActor(who), kind, facts.providerId) === null,
      );
    expect(may('attested')).toEqual(['owner', 'editor']);
    expect(may('reviewer')).toEqual(['reviewer']);
  });
});
