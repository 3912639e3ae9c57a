import { describe, expect, it } from 'vitest';
import type { BrokerAnswer } from '../../brokers/calls/schema';
import { isGone, polled, verdictOf, type Verdict } from './verdict';

const answer = (status: number | null, json: unknown = {}): BrokerAnswer => ({
  status,
  json,
  description: '',
  failure: null,
  unsent: false,
  retryAfter: null,
});

/** A body that is no JSON. */
const UNREADABLE = null;

/** The table of Open Service Broker 2.12, Orphans, for what creates; the rest says it otherwise where it does. */
const CREATING: [string, BrokerAnswer, Verdict][] = [
  ['200', answer(200), 'done'],
  ['200 that cannot be read', answer(200, UNREADABLE), 'unknown'],
  ['201', answer(201), 'done'],
  ['201 that cannot be read', answer(201, UNREADABLE), 'unknown'],
  ['201 with a list', answer(201, []), 'unknown'],
  ['204', answer(204, UNREADABLE), 'unknown'],
  ['400', answer(400), 'refused'],
  ['401', answer(401), 'refused'],
  ['408', answer(408), 'unknown'],
  ['409', answer(409), 'refused'],
  ['410', answer(410), 'refused'],
  ['422', answer(422), 'refused'],
  ['422 because it is busy', answer(422, { error: 'ConcurrencyError' }), 'busy'],
  ['429', answer(429), 'busy'],
  ['500', answer(500), 'unknown'],
  ['503', answer(503, UNREADABLE), 'unknown'],
  ['nothing', answer(null, UNREADABLE), 'unknown'],
];

describe('the answer to a call', () => {
  it.each(CREATING)('that creates, %s', (_, given, verdict) => {
    expect(verdictOf('provision', given)).toBe(verdict);
    expect(verdictOf('bind', given)).toBe(verdict);
  });

  it('that never came is known to be none only when the call never left, neither now nor before', () => {
    const unsent = { ...answer(null, UNREADABLE), unsent: true };
    expect(verdictOf('provision', unsent)).toBe('unsent');
    expect(verdictOf('provision', unsent, true)).toBe('unknown');
  });

  it('accepted is for what may take its time', () => {
    expect(verdictOf('provision', answer(202))).toBe('accepted');
    expect(verdictOf('update', answer(202))).toBe('accepted');
    expect(verdictOf('deprovision', answer(202))).toBe('accepted');
    expect(verdictOf('provision', answer(202, UNREADABLE))).toBe('unknown');
    expect(verdictOf('bind', answer(202))).toBe('unknown');
    expect(verdictOf('unbind', answer(202))).toBe('unknown');
  });

  it('gone is as good as deleted', () => {
    for (const kind of ['deprovision', 'unbind'] as const) {
      expect(verdictOf(kind, answer(200))).toBe('done');
      expect(verdictOf(kind, answer(410))).toBe('done');
      expect(verdictOf(kind, answer(404))).toBe('refused');
      expect(verdictOf(kind, answer(500))).toBe('unknown');
    }
    expect([200, 404, 410].every((status) => isGone(answer(status)))).toBe(true);
    expect([null, 202, 400, 401, 422, 500].some((status) => isGone(answer(status)))).toBe(false);
  });

  it('of the extension has a body or none', () => {
    for (const kind of ['disable', 'enable'] as const) {
      expect(verdictOf(kind, answer(204, undefined))).toBe('done');
      expect(verdictOf(kind, answer(200, { enabled: true }))).toBe('done');
      expect(verdictOf(kind, answer(400))).toBe('refused');
    }
  });

  it('conflicts with itself when it arrived before', () => {
    expect(verdictOf('provision', answer(409), true)).toBe('unknown');
    expect(verdictOf('provision', answer(400), true)).toBe('refused');
  });
});

describe('the answer to last_operation', () => {
  it.each([
    [answer(200, { state: 'succeeded' }), 'done'],
    [answer(200, { state: 'in progress' }), 'accepted'],
    [answer(200, { state: 'failed' }), 'failed'],
    [answer(200, { state: 'what' }), 'accepted'],
    [answer(200, UNREADABLE), 'accepted'],
    [answer(404), 'accepted'],
    [answer(500), 'accepted'],
    [answer(null), 'accepted'],
    [answer(410), 'failed'],
  ] as [BrokerAnswer, Verdict][])('%j', (given, verdict) => {
    expect(polled('provision', given)).toBe(verdict);
  });

  it('gone ends a deletion', () => {
    expect(polled('deprovision', answer(410))).toBe('done');
  });
});
