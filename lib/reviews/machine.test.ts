import { describe, expect, it } from 'vitest';
import { nextState } from '../core/machine';
import { REVIEW_EVENTS, REVIEW_STATES, REVIEW_TRANSITIONS } from './machine';

const LEGAL: Record<string, string> = {
  'open approve': 'approved',
  'open request_changes': 'changes_requested',
  'open decline': 'declined',
  'open withdraw': 'withdrawn',
};

describe('review machine', () => {
  const pairs = REVIEW_STATES.flatMap((state) => REVIEW_EVENTS.map((event) => [state, event] as const));
  it.each(pairs)('%s × %s', (state, event) => {
    expect(nextState(REVIEW_TRANSITIONS, state, event)).toBe(LEGAL[`${state} ${event}`] ?? null);
  });
});
