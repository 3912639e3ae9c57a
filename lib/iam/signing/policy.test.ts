import { describe, expect, it } from 'vitest';
import { isRotationDue, MOST_AGE_MS, signingKeyAt } from './policy';

const at = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(at.getTime() + ms);
const key = (name: string, from: number, until: number | null = null) => ({
  name,
  signsFrom: later(from),
  publishedUntil: until === null ? null : later(until),
});

describe('signing keys', () => {
  it('sign from their moment, the newest first, and never after their end', () => {
    const keys = [key('old', -10, 5), key('new', 0), key('next', 1)];
    expect(signingKeyAt(keys, at)?.name).toBe('new');
    expect(signingKeyAt(keys, later(-1))?.name).toBe('old');
    expect(signingKeyAt(keys, later(1))?.name).toBe('next');
    expect(signingKeyAt([key('ended', -10, 0)], at)).toBeUndefined();
    expect(signingKeyAt([], at)).toBeUndefined();
  });

  it('are due for rotation when none is there, all end, or the newest is too old', () => {
    expect(isRotationDue([], at)).toBe(true);
    expect(isRotationDue([key('ending', -1, 10)], at)).toBe(true);
    expect(isRotationDue([key('fresh', -1)], at)).toBe(false);
    expect(isRotationDue([key('old', -MOST_AGE_MS)], at)).toBe(true);
    expect(isRotationDue([key('old', -MOST_AGE_MS), key('next', 10)], at)).toBe(false);
  });
});
