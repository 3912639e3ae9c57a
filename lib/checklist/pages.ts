import type { OfferingFacts } from './facts';
import { openRequired } from './items';

/** The pages of an offering in the order of its navigation. */
export const OFFERING_PAGES = [
  'summary',
  'registration',
  'listing',
  'settings',
  'access',
  'plans',
  'content',
  'brokers',
  'deployments',
  'checklist',
  'release',
  'history',
] as const;
export type OfferingPage = (typeof OFFERING_PAGES)[number];

const REFERRAL_PAGES: readonly OfferingPage[] = [
  'summary',
  'registration',
  'listing',
  'settings',
  'release',
  'history',
];

/** Done, so many fields missing, somebody else acts, or something else is left to do here. */
export type PageMark = { kind: 'done' | 'waiting' | 'left' } | { kind: 'missing'; count: number };

const DONE: PageMark = { kind: 'done' };
const LEFT: PageMark = { kind: 'left' };
const WAITING: PageMark = { kind: 'waiting' };

const lacking = (count: number): PageMark | null => (count > 0 ? { kind: 'missing', count } : null);

const markOf = (page: OfferingPage, facts: OfferingFacts): PageMark | null => {
  const { missing, registration, guidance, announcement, visibility, openReviews } = facts;
  const waits = (kind: string) => openReviews.some((review) => review.kind === kind);
  const published = visibility !== 'draft' && visibility !== 'limited';
  if (page === 'summary' || page === 'history') return null;
  if (page === 'checklist') return lacking(openRequired(facts).length) ?? DONE;
  if (page === 'release') return waits('release') || waits('deprecation') ? WAITING : published ? DONE : LEFT;
  if (page === 'registration') {
    if (waits('registration')) return WAITING;
    return registration.state === 'approved' ? DONE : (lacking(missing.registration.length) ?? LEFT);
  }
  if (page === 'content') {
    if (waits('announcement')) return WAITING;
    const done = guidance.publishedAt !== null && ['approved', 'released'].includes(announcement.state);
    return done ? DONE : (lacking(missing.content.length) ?? LEFT);
  }
  return lacking(missing[page].length) ?? (page === 'plans' && waits('prices') ? WAITING : DONE);
};

export type MarkedPage = { page: OfferingPage; mark: PageMark | null };

/** The pages that apply to the offering, each with its mark. */
export const pagesOf = (facts: OfferingFacts): MarkedPage[] =>
  (facts.type === 'referral' ? REFERRAL_PAGES : OFFERING_PAGES).map((page) => ({
    page,
    mark: markOf(page, facts),
  }));

const isOpen = ({ page, mark }: MarkedPage) =>
  page !== 'checklist' && (mark?.kind === 'missing' || mark?.kind === 'left');

/** The next page on which something is left to do: after the current one, else from the start; none from elsewhere. */
export const nextOpenPage = (pages: MarkedPage[], current: string | undefined): MarkedPage | null => {
  const at = pages.findIndex(({ page }) => page === current);
  if (at < 0) return null;
  return [...pages.slice(at + 1), ...pages.slice(0, at)].find(isOpen) ?? null;
};
