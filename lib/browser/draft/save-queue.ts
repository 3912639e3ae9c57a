/** `saved`: nothing is left to send. `refused`: waits for a change. `held`: waits for the person. `retry`: tries again. */
export type SaveOutcome = 'saved' | 'refused' | 'held' | 'retry';

export const SAVE_DELAY = 1200;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 60_000;

/** Milliseconds to wait after so many failures in a row. */
export const retryDelay = (failures: number) => Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY);

export type SaveQueue = {
  /** Something was typed. */
  changed: () => void;
  /** Saves now what is there now; after the save that is under way, if one is. */
  flush: () => Promise<SaveOutcome>;
  /** A good moment to save, unless the last attempt failed or waits for the person. */
  nudge: () => void;
  /** The network is back. */
  online: () => void;
  /** Forgets what is planned. */
  cancel: () => void;
};

/**
 * When to save: a moment after the last change, one request at a time, with a growing delay after failures. `save`
 * reads the newest values itself when it is called.
 */
export const createSaveQueue = (
  save: () => Promise<SaveOutcome>,
  onRetry: (at: number) => void = () => undefined,
): SaveQueue => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<SaveOutcome> | null = null;
  let changedMeanwhile = false;
  let held = false;
  let failures = 0;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  const once = async (): Promise<SaveOutcome> => {
    clearTimeout(timer);
    changedMeanwhile = false;
    const outcome = await save();
    held = outcome === 'held';
    failures = outcome === 'retry' ? failures + 1 : 0;
    if (outcome === 'retry') {
      onRetry(Date.now() + retryDelay(failures));
      later(retryDelay(failures));
    } else if (changedMeanwhile && !held) later(SAVE_DELAY);
    return outcome;
  };

  const flush = (): Promise<SaveOutcome> => {
    if (running) return running.then(flush);
    running = once().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    changed: () => {
      if (running) changedMeanwhile = true;
      else if (!held && failures === 0) later(SAVE_DELAY);
    },
    flush,
    nudge: () => {
      if (!held && failures === 0) void flush();
    },
    online: () => {
      if (failures > 0) void flush();
    },
    cancel: () => {
      clearTimeout(timer);
      failures = 0;
    },
  };
};
