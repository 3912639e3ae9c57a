import { describe, expect, it } from 'vitest';
import { eventsFrom, nextState } from '../../core/machine';
import {
  ANNOUNCEMENT_DECISIONS,
  ANNOUNCEMENT_EVENTS,
  ANNOUNCEMENT_STATES,
  ANNOUNCEMENT_TRANSITIONS,
  EVENT_FOR_DECISION,
  type AnnouncementEvent,
  type AnnouncementState,
} from './machine';

const ILLEGAL = {
  submit: null,
  withdraw: null,
  approve: null,
  request_changes: null,
  reopen: null,
  release: null,
};

const EXPECTED: Record<AnnouncementState, Record<AnnouncementEvent, AnnouncementState | null>> = {
  draft: { ...ILLEGAL, submit: 'submitted' },
  submitted: { ...ILLEGAL, withdraw: 'draft', approve: 'approved', request_changes: 'changes_requested' },
  changes_requested: { ...ILLEGAL, submit: 'submitted' },
  approved: { ...ILLEGAL, reopen: 'changes_requested', release: 'released' },
  released: ILLEGAL,
};

describe('the life of an announcement', () => {
  for (const state of ANNOUNCEMENT_STATES) {
    for (const event of ANNOUNCEMENT_EVENTS) {
      const next = EXPECTED[state][event];
      it(`${state}: ${event} ${next ? `leads to ${next}` : 'is illegal'}`, () => {
        expect(nextState(ANNOUNCEMENT_TRANSITIONS, state, event)).toBe(next);
      });
    }
  }

  it('ends when it is released', () => {
    expect(eventsFrom(ANNOUNCEMENT_TRANSITIONS, 'released')).toEqual([]);
  });

  it('follows the decision; a declined one can be written again', () => {
    const decided = ANNOUNCEMENT_DECISIONS.map((one) =>
      nextState(ANNOUNCEMENT_TRANSITIONS, 'submitted', EVENT_FOR_DECISION[one]),
    );
    expect(decided).toEqual(['approved', 'changes_requested', 'changes_requested']);
  });
});
