import type { Transitions } from '../../core/machine';

export const ANNOUNCEMENT_STATES = [
  'draft',
  'submitted',
  'changes_requested',
  'approved',
  'released',
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

export const ANNOUNCEMENT_EVENTS = [
  'submit',
  'withdraw',
  'approve',
  'request_changes',
  'reopen',
  'release',
] as const;
export type AnnouncementEvent = (typeof ANNOUNCEMENT_EVENTS)[number];

/** The provider submits or withdraws, a reviewer decides or reopens, the platform releases once the service is public. */
export const ANNOUNCEMENT_TRANSITIONS: Transitions<AnnouncementState, AnnouncementEvent> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', approve: 'approved', request_changes: 'changes_requested' },
  changes_requested: { submit: 'submitted' },
  approved: { reopen: 'changes_requested', release: 'released' },
  released: {},
};

export const ANNOUNCEMENT_DECISIONS = ['approved', 'changes_requested', 'declined'] as const;
export type AnnouncementDecision = (typeof ANNOUNCEMENT_DECISIONS)[number];

/** The event that a reviewer's decision sends. A declined announcement is not lost: the provider writes another text. */
export const EVENT_FOR_DECISION = {
  approved: 'approve',
  changes_requested: 'request_changes',
  declined: 'request_changes',
} as const satisfies Record<AnnouncementDecision, AnnouncementEvent>;
