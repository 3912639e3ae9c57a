import { describe, expect, it } from 'vitest';
import { completeFacts, openReview, returnedReview } from '@/prisma/factories/facts';
import en from '@/messages/en/journey.json';
import type { OfferingFacts } from './facts';
import { journeyOf, openParts } from './journey';
import { pagesOf } from './pages';

const fresh: Partial<OfferingFacts> = {
  visibility: 'draft',
  type: null,
  documentationUrl: null,
  registration: { state: 'draft', approvedAt: null },
  missing: { ...completeFacts().missing, registration: [{ path: 'summary', message: { key: 'x.y' } }] },
  lastDecisionAt: null,
};
const at = (more: Partial<OfferingFacts>) => {
  const { present, turn } = journeyOf(completeFacts(more));
  return [present?.id ?? null, turn?.who ?? null, turn?.part.id ?? null];
};

describe('journeyOf', () => {
  it('begins with the registration and goes where the next work is', () => {
    expect(at(fresh)).toEqual(['register', 'provider', 'registration']);
    const submitted = {
      registration: { state: 'submitted', approvedAt: null },
      openReviews: [openReview('registration')],
    };
    expect(at({ ...fresh, ...submitted })).toEqual(['register', 'reviewer', 'approval']);
    const missing = { ...completeFacts().missing, plans: [{ path: 'plans', message: { key: 'x.y' } }] };
    expect(at({ visibility: 'draft', missing })).toEqual(['define', 'provider', 'plans']);
    expect(at({ visibility: 'draft', brokers: [] })).toEqual(['broker', 'provider', 'hosted']);
    expect(at({ access: { ...completeFacts().access, redirectUris: 0 } })).toEqual([
      'authentication',
      'provider',
      'redirectUri',
    ]);
    expect(at({ visibility: 'draft' })).toEqual(['limited', 'provider', 'published']);
    expect(at({})).toEqual(['release', 'provider', 'requested']);
    expect(at({ openReviews: [openReview('release')] })).toEqual(['release', 'reviewer', 'public']);
    expect(at({ visibility: 'public' })).toEqual([null, null, null]);
  });

  it('says documentation is next only when nothing else is left for the provider', () => {
    const undocumented = { guidance: { startedAt: null, publishedAt: null }, attestations: [] };
    expect(at({ ...undocumented, visibility: 'draft' })[0]).toBe('limited');
    expect(journeyOf(completeFacts(undocumented)).steps.find(({ id }) => id === 'documentation')?.state).toBe(
      'left',
    );
  });

  it('lets the provider ask for the release while only a reviewer can close what is open on the checklist', () => {
    const announced = {
      announcement: { state: 'submitted', startedAt: new Date(), approvedAt: null },
      openReviews: [openReview('announcement')],
    };
    const { steps, turn } = journeyOf(completeFacts(announced));
    const checklist = steps.at(-1)!.parts.find(({ id }) => id === 'checklist');
    expect(checklist).toMatchObject({ state: 'waiting', count: 1 });
    expect(turn).toMatchObject({ who: 'provider', part: { id: 'requested' } });
    const asked = { ...announced, openReviews: [...announced.openReviews, openReview('release')] };
    expect(at(asked)).toEqual(['release', 'reviewer', 'public']);
    expect(at({ ...announced, evidence: [] })[2]).toBe('evidence');
    expect(at({ ...announced, attestations: [] })[2]).toBe('tests');
  });

  it.each<[string, Partial<OfferingFacts>, string | null]>([
    [
      'registration',
      { ...fresh, registration: { state: 'changes_requested', approvedAt: null } },
      'registration',
    ],
    ['release', {}, 'requested'],
    [
      'prices',
      { plans: completeFacts().plans.map((plan) => ({ ...plan, pricesApproved: false })) },
      'prices',
    ],
    [
      'announcement',
      { announcement: { state: 'changes_requested', startedAt: new Date(), approvedAt: null } },
      'marketing',
    ],
    ['deprecation', { visibility: 'public' }, null],
  ])('puts the answer to a returned %s before everything else', (kind, more, partId) => {
    const returned = returnedReview(kind);
    const { steps, turn, ...journey } = journeyOf(completeFacts({ ...more, returned: [returned] }));
    const id = `changes_requested.${kind}`;
    expect(turn).toMatchObject({ who: 'provider', part: { id }, since: returned.at, returned });
    expect(journey.returned).toEqual([returned]);
    const back = steps.flatMap(({ parts }) => parts).filter(({ state }) => state === 'returned');
    expect(back.map((part) => part.id)).toEqual(partId ? [partId] : []);
    expect(en.todo.changes_requested).toHaveProperty(kind);
    expect(en.returned.changes_requested).toHaveProperty(kind);
    expect(en.returned.then.changes_requested).toHaveProperty(kind);
  });

  it('forgets an answer once nothing is asked any more', () => {
    const over = (kind: string, more: Partial<OfferingFacts> = {}) =>
      journeyOf(completeFacts({ ...more, returned: [returnedReview(kind, { decision: 'declined' })] }))
        .returned;
    expect(over('registration')).toEqual([]);
    expect(over('prices')).toEqual([]);
    expect(over('announcement')).toEqual([]);
    expect(over('release', { visibility: 'public' })).toEqual([]);
    expect(over('deprecation', { visibility: 'public' })).toEqual([]);
    expect(over('release')).toHaveLength(1);
  });

  it('shows what IAM has seen as parts of the authentication', () => {
    const step = journeyOf(completeFacts()).steps.find(({ id }) => id === 'authentication')!;
    expect(step.state).toBe('done');
    expect(step.parts.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  it('counts what has opened again after the release, and not what the release made moot', () => {
    const released = (more: Partial<OfferingFacts>) =>
      openParts(journeyOf(completeFacts({ visibility: 'public', ...more })));
    expect(released({ allowList: { entries: 0, firstSeenAt: null } })).toBe(0);
    expect(released({ access: { ...completeFacts().access, redirectUris: 0 } })).toBe(1);
  });

  it('takes a referral the short way', () => {
    const referral = { type: 'referral', visibility: 'draft' } as const;
    expect(journeyOf(completeFacts(referral)).steps.map(({ id }) => id)).toEqual([
      'register',
      'define',
      'release',
    ]);
    expect(at(referral)).toEqual(['release', 'provider', 'requested']);
    expect(pagesOf(completeFacts(referral)).map(({ page }) => page)).not.toContain('plans');
  });

  it('has words for every step and part', () => {
    for (const { id, parts } of journeyOf(completeFacts()).steps) {
      expect(en.step).toHaveProperty(id);
      for (const part of parts) {
        expect(en.part).toHaveProperty(part.id);
        expect(en.todo).toHaveProperty(part.id);
      }
    }
  });
});

describe('pagesOf', () => {
  const mark = (page: string, more: Partial<OfferingFacts> = {}) =>
    pagesOf(completeFacts(more)).find((one) => one.page === page)?.mark;

  it('marks what is complete, what is missing and what waits for somebody else', () => {
    expect(mark('listing')).toEqual({ kind: 'done' });
    expect(mark('registration', fresh)).toEqual({ kind: 'missing', count: 1 });
    expect(mark('plans', { openReviews: [openReview('prices')] })).toEqual({ kind: 'waiting' });
    expect(mark('content', { openReviews: [openReview('announcement')] })).toEqual({ kind: 'waiting' });
    expect(mark('checklist', { allowList: { entries: 0, firstSeenAt: null } })).toEqual({
      kind: 'missing',
      count: 1,
    });
    expect(mark('release')).toEqual({ kind: 'left' });
    expect(mark('release', { visibility: 'public' })).toEqual({ kind: 'done' });
    expect(mark('summary')).toBeNull();
  });

  it('marks what a reviewer sent back, for a release page by page', () => {
    const returned = [returnedReview('release', { sections: ['listing', 'brokers'] })];
    for (const page of ['release', 'listing', 'brokers'])
      expect(mark(page, { returned }), page).toEqual({ kind: 'returned' });
    expect(mark('settings', { returned })).toEqual({ kind: 'done' });
  });

  it('is not green while the next step of the page is open', () => {
    const [broker] = completeFacts().brokers as [OfferingFacts['brokers'][number]];
    const left = { kind: 'left' };
    expect(mark('access', { access: { ...completeFacts().access, redirectUris: 0 } })).toEqual(left);
    expect(mark('brokers', { brokers: [{ ...broker, latestRun: null }] })).toEqual(left);
    expect(mark('brokers', { brokers: [{ ...broker, catalogHash: 'c2' }] })).toEqual(left);
    expect(mark('brokers')).toEqual({ kind: 'done' });
  });

  it('waits where only a reviewer can close what is open on the checklist', () => {
    const waiting = {
      announcement: { state: 'submitted', startedAt: new Date(), approvedAt: null },
      openReviews: [openReview('announcement')],
    };
    expect(mark('checklist', waiting)).toEqual({ kind: 'waiting' });
  });
});
