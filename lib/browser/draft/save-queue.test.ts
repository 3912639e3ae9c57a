import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaveQueue, retryDelay, SAVE_DELAY, type SaveOutcome } from './save-queue';

/** A server that answers when it is told to, and a form with one value. */
const newStory = () => {
  const sent: string[] = [];
  const answers: ((outcome: SaveOutcome) => void)[] = [];
  const form = { value: '' };
  const queue = createSaveQueue(() => {
    sent.push(form.value);
    return new Promise((resolve) => answers.push(resolve));
  });
  const type = (value: string) => {
    form.value = value;
    queue.changed();
  };
  const answer = async (outcome: SaveOutcome) => {
    answers.shift()!(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { sent, queue, type, answer };
};

describe('the queue of saves', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('makes one request of many changes, a moment after the last one', async () => {
    const { sent, type } = newStory();
    for (const text of ['a', 'ab', 'abc']) {
      type(text);
      await vi.advanceTimersByTimeAsync(SAVE_DELAY - 1);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['abc']);
  });

  it('has one request at a time, and the newest values win', async () => {
    const { sent, type, answer } = newStory();
    type('a');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    type('ab');
    type('abc');
    await vi.advanceTimersByTimeAsync(10 * SAVE_DELAY);
    expect(sent).toEqual(['a']);
    await answer('saved');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(sent).toEqual(['a', 'abc']);
  });

  it('saves at once when asked, after the request under way', async () => {
    const { sent, queue, type, answer } = newStory();
    type('a');
    const first = queue.flush();
    expect(sent).toEqual(['a']);
    type('ab');
    const second = queue.flush();
    await answer('saved');
    expect(sent).toEqual(['a', 'ab']);
    await answer('refused');
    expect([await first, await second]).toEqual(['saved', 'refused']);
  });

  it('tries again with a growing delay that typing does not shorten, and at once when the network is back', async () => {
    const { sent, queue, type, answer } = newStory();
    type('a');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await answer('retry');
    type('ab');
    await vi.advanceTimersByTimeAsync(retryDelay(1) - 1);
    expect(sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['a', 'ab']);
    await answer('retry');
    queue.online();
    expect(sent).toHaveLength(3);
    expect([1, 2, 3, 10].map(retryDelay)).toEqual([2000, 4000, 8000, 60_000]);
  });

  it('waits for the person when held, and for a change when refused', async () => {
    const { sent, queue, type, answer } = newStory();
    type('a');
    void queue.flush();
    await answer('held');
    type('ab');
    await vi.advanceTimersByTimeAsync(10 * SAVE_DELAY);
    expect(sent).toEqual(['a']);
    void queue.flush();
    await answer('refused');
    await vi.advanceTimersByTimeAsync(10 * SAVE_DELAY);
    expect(sent).toEqual(['a', 'ab']);
    type('abc');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(sent).toEqual(['a', 'ab', 'abc']);
  });

  it('does nothing more once it is cancelled', async () => {
    const { sent, queue, type } = newStory();
    type('a');
    queue.cancel();
    await vi.advanceTimersByTimeAsync(10 * SAVE_DELAY);
    expect(sent).toEqual([]);
  });
});
