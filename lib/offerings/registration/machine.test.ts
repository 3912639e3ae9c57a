import { describe, expect, it } from 'vitest';
import { eventsFrom, nextState } from '../../core/machine';
import {
  EVENT_FOR_DECISION,
  REGISTRATION_DECISIONS,
  REGISTRATION_EVENTS,
  REGISTRATION_STATES,
  REGISTRATION_TRANSITIONS,
  type RegistrationEvent,
  type RegistrationState,
} from './machine';

const EXPECTED: Record<RegistrationState, Record<RegistrationEvent, RegistrationState | null>> = {
  draft: { submit: 'submitted', withdraw: null, approve: null, request_changes: null, decline: null },
  submitted: {
    submit: null,
    withdraw: 'draft',
    approve: 'approved',
    request_changes: 'changes_requested',
    decline: 'declined',
  },
  changes_requested: {
    submit: 'submitted',
    withdraw: null,
    approve: null,
    request_changes: null,
    decline: null,
  },
  approved: { submit: null, withdraw: null, approve: null, request_changes: null, decline: null },
  declined: { submit: null, withdraw: null, approve: null, request_changes: null, decline: null },
};

describe('the life of a registration', () => {
  for (const state of REGISTRATION_STATES) {
    for (const event of REGISTRATION_EVENTS) {
      const next = EXPECTED[state][event];
      it(`${state}: ${event} ${next ? `leads to ${next}` : 'is illegal'}`, () => {
        expect(nextState(REGISTRATION_TRANSITIONS, state, event)).toBe(next);
      });
    }
  }

  it('ends with approval and with a refusal', () => {
    expect(eventsFrom(REGISTRATION_TRANSITIONS, 'approved')).toEqual([]);
    expect(eventsFrom(REGISTRATION_TRANSITIONS, 'declined')).toEqual([]);
  });

  it('reaches the decided state by the event of each decision', () => {
    for (const decision of REGISTRATION_DECISIONS) {
      expect(nextState(REGISTRATION_TRANSITIONS, 'submitted', EVENT_FOR_DECISION[decision])).toBe(decision);
    }
  });
});
