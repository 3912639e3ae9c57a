import type { Transitions } from '../../core/machine';

export const REGISTRATION_STATES = [
  'draft',
  'submitted',
  'changes_requested',
  'approved',
  'declined',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_EVENTS = ['submit', 'withdraw', 'approve', 'request_changes', 'decline'] as const;
export type RegistrationEvent = (typeof REGISTRATION_EVENTS)[number];

/** The life of a registration: the provider submits or withdraws, a reviewer decides. A decision ends it, unless it asks for changes. */
export const REGISTRATION_TRANSITIONS: Transitions<RegistrationState, RegistrationEvent> = {
  draft: { submit: 'submitted' },
  submitted: {
    withdraw: 'draft',
    approve: 'approved',
    request_changes: 'changes_requested',
    decline: 'declined',
  },
  changes_requested: { submit: 'submitted' },
  approved: {},
  declined: {},
};

export const REGISTRATION_DECISIONS = ['approved', 'changes_requested', 'declined'] as const;
export type RegistrationDecision = (typeof REGISTRATION_DECISIONS)[number];

/** The event that a reviewer's decision sends. */
export const EVENT_FOR_DECISION = {
  approved: 'approve',
  changes_requested: 'request_changes',
  declined: 'decline',
} as const satisfies Record<RegistrationDecision, RegistrationEvent>;
