import { describe, expect, it } from 'vitest';
import { completeFacts, openReview } from '@/prisma/factories/facts';
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
    expect(at({ access: { enabledAt: new Date(), redirectUris: 0 } })).toEqual([
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

  it('shows no part that nothing proves yet', () => {
    const step = journeyOf(completeFacts()).steps.find(({ id }) => id === 'authentication')!;
    expect(step.state).toBe('done');
    expect(step.parts.map(({ state }) => state)).toEqual(['done']);
  });

  it('counts what has opened again after the release, and not what the release made moot', () => {
    const released = (more: Partial<OfferingFacts>) =>
      openParts(journeyOf(completeFacts({ visibility: 'public', ...more })));
    expect(released({ allowList: { entries: 0, firstSeenAt: null } })).toBe(0);
    expect(released({ access: { enabledAt: new Date(), redirectUris: 0 } })).toBe(1);
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
});
