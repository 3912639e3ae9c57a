import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTOR_KINDS, completeFacts, plainActor } from '@/prisma/factories/facts';
import type { OfferingFacts } from '../checklist/facts';
import { VISIBILITIES } from '../offerings/schema';
import { nextVisibility, VISIBILITY_EVENTS, VISIBILITY_TRANSITIONS } from './machine';
import { blockFor, PERMISSION_FOR_EVENT, REQUIREMENTS } from './policy';
import { can } from '../auth/permissions';

const changeArbitrary = fc.record(
  {
    type: fc.constantFrom('integrated_billing', 'referral', null),
    registration: fc.constantFrom('approved', 'submitted').map((state) => ({ state, approvedAt: null })),
    evidence: fc.constantFrom([], completeFacts().evidence),
    guidance: fc.constantFrom(null, new Date()).map((publishedAt) => ({ startedAt: null, publishedAt })),
    brokers: fc.constantFrom([], completeFacts().brokers),
    endOfServiceOn: fc.constantFrom(null, new Date('2026-02-28'), new Date('2026-03-02')),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<OfferingFacts>>;

const moveArbitrary = fc.record({
  actorId: fc.constantFrom('user-reviewer', 'user-owner'),
  requestedById: fc.constantFrom('user-owner', 'user-reviewer', undefined),
  comment: fc.constantFrom('', 'Because'),
  noticeOn: fc.constantFrom(undefined, new Date('2026-03-02')),
  endOfServiceOn: fc.constantFrom(undefined, new Date('2026-04-01'), new Date('2026-06-30')),
});

const stepArbitrary = fc.record({
  event: fc.constantFrom(...VISIBILITY_EVENTS),
  kind: fc.constantFrom(...ACTOR_KINDS),
  // Mostly nothing changes: else hardly a walk would get anywhere.
  change: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant(completeFacts()) },
    { weight: 1, arbitrary: changeArbitrary },
  ),
  move: moveArbitrary,
});

it('makes no forbidden move on any of 1,500 random walks', () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...VISIBILITIES),
      fc.array(stepArbitrary, { minLength: 20, maxLength: 60 }),
      (start, steps) => {
        let facts = completeFacts({ visibility: start });
        for (const { event, kind, change, move } of steps) {
          facts = { ...facts, ...change, visibility: facts.visibility };
          const actor = plainActor(kind);
          if (blockFor(event, actor, facts, move)) continue;
          expect(VISIBILITY_TRANSITIONS[facts.visibility]).toHaveProperty(event);
          expect(can(actor, PERMISSION_FOR_EVENT[event], facts.providerId)).toBe(true);
          for (const { check } of REQUIREMENTS[event]) expect(check(facts, move).met).toBe(true);
          if (event === 'approve_release') {
            expect(facts).toMatchObject({
              type: 'integrated_billing',
              visibility: 'limited',
              registration: { state: 'approved' },
            });
            expect(facts.brokers.length * facts.evidence.length).toBeGreaterThan(0);
            expect(move.requestedById).not.toBe(move.actorId);
          }
          facts = { ...facts, visibility: nextVisibility(facts.visibility, event)! };
          made += 1;
        }
      },
    ),
    { numRuns: 1_500 },
  );
  // A guard that refuses everything would pass as well.
  expect(made).toBeGreaterThan(500);
});
