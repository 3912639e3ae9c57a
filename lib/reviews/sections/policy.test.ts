import { describe, expect, it } from 'vitest';
import { DECISIONS, REVIEW_KINDS, type Decision } from '../schema';
import { sectionForPath, sectionsOf, sectionsRefusal } from './policy';

const PLAN = '00000000-0000-4000-8000-000000000001';
const request = (kind: (typeof REVIEW_KINDS)[number], offeringType: 'referral' | 'integrated_billing') => ({
  kind,
  offeringType,
  payload: { seen: { [PLAN]: 'hash' } },
});

describe('sections', () => {
  it('are the parts that are decided one by one', () => {
    expect(sectionsOf(request('registration', 'referral'))).toEqual([
      'company',
      'offering',
      'contacts',
      'assessment',
    ]);
    expect(sectionsOf(request('prices', 'integrated_billing'))).toEqual([PLAN]);
    expect(sectionsOf(request('announcement', 'integrated_billing'))).toEqual(['announcement']);
    expect(sectionsOf(request('release', 'referral'))).toEqual(['registration', 'listing', 'release']);
    expect(sectionsOf(request('release', 'integrated_billing'))).toEqual(
      expect.arrayContaining(['listing', 'plans', 'content', 'brokers', 'checklist', 'release']),
    );
    expect(sectionsOf(request('deprecation', 'integrated_billing'))).toEqual([]);
  });

  it.each([
    ['registration', 'registration.companyUrl', 'company'],
    ['registration', 'registration.summary', 'offering'],
    ['registration', 'registration.contacts.primary.name', 'contacts'],
    ['registration', 'registration.assessment.hosting', 'assessment'],
    ['prices', `plans.${PLAN}.metrics.0.unit`, PLAN],
    ['announcement', 'announcement.body', 'announcement'],
    ['release', 'guidance.markdown', 'content'],
    ['release', 'evidence.x.url', 'release'],
  ] as const)('%s: %s is decided with %s', (kind, path, section) => {
    expect(sectionForPath(kind, path)).toBe(section);
    expect(sectionsOf(request(kind, 'integrated_billing'))).toContain(section);
  });
});

const A = { decision: 'approved' } as const;
const R = { decision: 'changes_requested' } as const;
const U = { decision: null } as const;

describe('sectionsRefusal', () => {
  const verdicts = (answers: (typeof A | typeof R | typeof U)[]) =>
    Object.fromEntries(
      DECISIONS.map((decision: Decision) => [
        decision,
        sectionsRefusal(decision, answers)?.key.split('.').at(-1) ?? null,
      ]),
    );
  it.each([
    ['without sections', [], null, null],
    ['the only one undecided', [U], null, null],
    ['the only one returned', [R], null, null],
    ['all approved', [A, A], null, 'nothingReturned'],
    ['one returned', [A, R], 'returned', null],
    ['one undecided', [A, U], 'undecided', 'nothingReturned'],
    ['one returned, one undecided', [R, U], 'undecided', null],
  ])('%s', (_, answers, approved, changes_requested) => {
    expect(verdicts([...answers])).toEqual({ approved, changes_requested, declined: null });
  });

  it('says how many', () => {
    expect(sectionsRefusal('approved', [U, U, A])?.values).toEqual({ count: 2 });
    expect(sectionsRefusal('approved', [R, R, A])?.values).toEqual({ count: 2 });
  });
});
