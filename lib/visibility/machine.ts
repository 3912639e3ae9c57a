import { nextState, type Transitions } from '../core/machine';
import type { Visibility } from '../offerings/schema';

export const VISIBILITY_EVENTS = [
  'publish_limited',
  'withdraw',
  'approve_release',
  'approve_referral',
  'suspend',
  'restore',
  'deprecate',
  'retire',
] as const;
export type VisibilityEvent = (typeof VISIBILITY_EVENTS)[number];

/** Every move an offering can make. docs/visibility.md is generated from this table. */
export const VISIBILITY_TRANSITIONS: Transitions<Visibility, VisibilityEvent> = {
  draft: { publish_limited: 'limited', approve_referral: 'public' },
  limited: { withdraw: 'draft', approve_release: 'public' },
  public: { suspend: 'suspended', deprecate: 'deprecated' },
  suspended: { restore: 'public' },
  deprecated: { retire: 'retired' },
  retired: {},
};

/** Where `event` leads from `visibility`, or null when it does not exist there. */
export const nextVisibility = (visibility: Visibility, event: VisibilityEvent): Visibility | null =>
  nextState(VISIBILITY_TRANSITIONS, visibility, event);
