import type { Transitions } from '../core/machine';

export const REVIEW_STATES = ['open', 'approved', 'changes_requested', 'declined', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_EVENTS = ['approve', 'request_changes', 'decline', 'withdraw'] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** A request is open until one person decides it or the provider takes it back; a later attempt is a new request. */
export const REVIEW_TRANSITIONS: Transitions<ReviewState, ReviewEvent> = {
  open: {
    approve: 'approved',
    request_changes: 'changes_requested',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  approved: {},
  changes_requested: {},
  declined: {},
  withdrawn: {},
};
