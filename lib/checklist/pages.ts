import {
  brokersInUse,
  conforms,
  isReleased,
  PAGE_FOR_RETURNED,
  unanswered,
  type OfferingFacts,
} from './facts';
import { areReviewers, openItems } from './items';

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
  'instances',
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

/** Done, so many fields missing, somebody else acts, a reviewer sent it back, or something else is left to do here. */
export type PageMark =
  { kind: 'done' | 'waiting' | 'left' | 'returned' } | { kind: 'missing'; count: number };

const DONE: PageMark = { kind: 'done' };
const LEFT: PageMark = { kind: 'left' };
const WAITING: PageMark = { kind: 'waiting' };
const RETURNED: PageMark = { kind: 'returned' };

const lacking = (count: number): PageMark | null => (count > 0 ? { kind: 'missing', count } : null);

/** Whether a reviewer wants something changed on this page; a release names the pages one by one. */
const isReturned = (page: OfferingPage, facts: OfferingFacts) =>
  unanswered(facts).some(
    ({ kind, sections }) =>
      PAGE_FOR_RETURNED[kind]?.split('#')[0] === page || (kind === 'release' && sections.includes(page)),
  );

/** What the release asks of a page that has all it takes to be limited. */
const FOR_RELEASE: Partial<Record<OfferingPage, (facts: OfferingFacts) => boolean>> = {
  access: ({ access }) => access.redirectUris > 0,
  brokers: (facts) => brokersInUse(facts).every(conforms),
};

const markOf = (page: OfferingPage, facts: OfferingFacts): PageMark | null => {
  const { missing, registration, guidance, announcement, openReviews } = facts;
  const waits = (kind: string) => openReviews.some((review) => review.kind === kind);
  if (page === 'summary' || page === 'instances' || page === 'history') return null;
  if (isReturned(page, facts)) return RETURNED;
  if (page === 'checklist') {
    const open = openItems(facts);
    if (open.length === 0) return DONE;
    return areReviewers(open) ? WAITING : lacking(open.length);
  }
  if (page === 'release')
    return waits('release') || waits('deprecation') ? WAITING : isReleased(facts) ? DONE : LEFT;
  if (page === 'registration') {
    if (waits('registration')) return WAITING;
    return registration.state === 'approved' ? DONE : (lacking(missing.registration.length) ?? LEFT);
  }
  if (page === 'content') {
    if (waits('announcement')) return WAITING;
    const done = guidance.publishedAt !== null && ['approved', 'released'].includes(announcement.state);
    return done ? DONE : (lacking(missing.content.length) ?? LEFT);
  }
  const ready = FOR_RELEASE[page]?.(facts) ?? true;
  return (
    lacking(missing[page].length) ?? (page === 'plans' && waits('prices') ? WAITING : ready ? DONE : LEFT)
  );
};

export type MarkedPage = { page: OfferingPage; mark: PageMark | null };

/** The pages that apply to the offering, each with its mark. */
export const pagesOf = (facts: OfferingFacts): MarkedPage[] =>
  (facts.type === 'referral' ? REFERRAL_PAGES : OFFERING_PAGES).map((page) => ({
    page,
    mark: markOf(page, facts),
  }));

const isOpen = ({ page, mark }: MarkedPage) =>
  page !== 'checklist' && ['missing', 'left', 'returned'].includes(mark?.kind ?? '');

/** The next page on which something is left to do: after the current one, else from the start; none from elsewhere. */
export const nextOpenPage = (pages: MarkedPage[], current: string | null): MarkedPage | null => {
  const at = pages.findIndex(({ page }) => page === current);
  if (at < 0) return null;
  return [...pages.slice(at + 1), ...pages.slice(0, at)].find(isOpen) ?? null;
};
