import type { OfferingType } from '../../offerings/schema';
import type { Message } from '../../core/errors';
import { REQUIREMENTS } from '../../visibility/policy';
import { PAGE_FOR_PART, partOf } from '../documents/schema';
import { releaseEvent } from '../policy';
import { pricesPayloadSchema, type Decision, type ReviewKind } from '../schema';
import type { SectionState } from './schema';

type Asked = { kind: ReviewKind; payload: unknown; offeringType: OfferingType | null };

const SECTIONS: Record<ReviewKind, (asked: Asked) => string[]> = {
  registration: () => ['company', 'offering', 'contacts', 'assessment'],
  prices: ({ payload }) => Object.keys(pricesPayloadSchema.parse(payload).seen),
  announcement: () => ['announcement'],
  release: ({ offeringType }) => [
    ...new Set(REQUIREMENTS[releaseEvent({ type: offeringType })].map(({ page }) => page)),
  ],
  deprecation: () => [],
};

/** The parts of a request that are decided one by one: for prices the plans' ids, for a release the pages. */
export const sectionsOf = (asked: Asked): string[] => SECTIONS[asked.kind](asked);

const REGISTRATION_SECTION: Record<string, string> = {
  companyName: 'company',
  companyUrl: 'company',
  name: 'offering',
  summary: 'offering',
};

const SECTION_FOR_PATH: Record<ReviewKind, (path: string, member: string) => string> = {
  registration: (_, member) => REGISTRATION_SECTION[member] ?? member,
  prices: (_, member) => member,
  announcement: () => 'announcement',
  release: (path) => PAGE_FOR_PART[partOf(path)],
  deprecation: () => 'request',
};

/** The section that a document's field is decided with. */
export const sectionForPath = (kind: ReviewKind, path: string): string =>
  SECTION_FOR_PATH[kind](path, path.split('.')[1] ?? '');

type Answers = readonly Pick<SectionState, 'decision'>[];
const count = (sections: Answers, decision: SectionState['decision']) =>
  sections.filter((section) => section.decision === decision).length;

/** Whether the sections are answered one by one: where there is one, the decision on the whole decides it. */
export const answeredApart = (sections: readonly unknown[]): boolean => sections.length > 1;

/**
 * Why the sections' answers do not allow this decision on the whole, or null. Approving needs them all, sending back the
 * one that has to change, declining none.
 */
export const sectionsRefusal = (decision: Decision, sections: Answers): Message | null => {
  if (decision === 'declined' || !answeredApart(sections)) return null;
  const returned = count(sections, 'changes_requested');
  if (decision === 'changes_requested')
    return returned === 0 ? { key: 'reviews.sections.refusal.nothingReturned' } : null;
  const undecided = count(sections, null);
  if (undecided > 0) return { key: 'reviews.sections.refusal.undecided', values: { count: undecided } };
  return returned > 0 ? { key: 'reviews.sections.refusal.returned', values: { count: returned } } : null;
};
