import type { z } from 'zod';
import type { Problem } from '../fetcher';
import type { Backups } from './backup';
import { mergeThree, sameValue, valueAt, withValueAt, type Overlap } from './merge';
import { savable, type Refused } from './savable';
import { createSaveQueue, type SaveOutcome } from './save-queue';

export type Versioned = { version: number };
export type Author = { name: string; at: string } | null;

export type DraftStatus =
  'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'retrying' | 'signedOut' | 'conflict' | 'refused';

export type DraftState = {
  status: DraftStatus;
  dirty: boolean;
  savedAt: Date | null;
  problem: Problem | null;
  /** Dotted paths of what could not be saved with the rest. */
  behind: string[];
  /** Whether this browser keeps what is not saved. */
  kept: boolean;
  retryAt: number | null;
  /** When what was put back into the form had been typed. */
  restoredFrom: string | null;
  overlaps: Overlap[];
  /** Who saved the document meanwhile. */
  author: Author;
};

/** What a draft needs of the form on the screen and of the server. */
export type DraftPort<V extends Versioned, Result> = {
  document: string;
  /** Saves by itself; otherwise only when asked. */
  autosave: boolean;
  schema: z.ZodType;
  backups: Backups;
  title: () => string;
  values: () => V;
  /** Shows other values in the form. */
  show: (values: V) => void;
  setVersion: (version: number) => void;
  complain: (path: string, message: string) => void;
  describe: (error: unknown) => Problem;
  send: (body: unknown) => Promise<Result>;
  toValues: (result: Result) => V;
  onSaved: (result: Result) => void;
  read: () => Promise<V>;
  author: () => Promise<Author>;
  /** Lets the person sign in without leaving the page; false when they would rather not now. */
  signInAgain: () => Promise<boolean>;
};

/** The state of a draft in which nothing was typed. */
export const UNTOUCHED: DraftState = {
  status: 'idle',
  dirty: false,
  savedAt: null,
  problem: null,
  behind: [],
  kept: false,
  retryAt: null,
  restoredFrom: null,
  overlaps: [],
  author: null,
};

const isTransient = ({ status }: Problem) => status === 0 || status === 429 || status >= 500;

/**
 * One document while it is edited: keeps what is typed in this browser until the server has it, saves it, and brings
 * together what somebody else saved meanwhile. Knows nothing of the screen; `subscribe` and `state` are for React.
 */
export const createDraft = <V extends Versioned, Result>(initial: V, port: DraftPort<V, Result>) => {
  let saved = structuredClone(initial);
  let state = UNTOUCHED;
  let refused: Refused[] = [];
  let theirs: V | null = null;
  let restored: { before: V; shown: V } | null = null;
  const listeners = new Set<() => void>();

  // Whoever shows the state draws again at each change, so a key that changes none must make no noise.
  const set = (next: Partial<DraftState>) => {
    const changes = Object.entries(next).some(
      ([key, value]) => !Object.is(state[key as keyof DraftState], value),
    );
    if (!changes) return;
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const at = (version: number, values: V): V => ({ ...values, version });
  const isSaved = (values: V) => sameValue(at(0, values), at(0, saved));

  /** Keeps what differs from the saved document in the browser, or nothing. */
  const keep = () => {
    const values = structuredClone(port.values());
    if (isSaved(values)) {
      port.backups.remove(port.document);
      return false;
    }
    const at = new Date().toISOString();
    set({ kept: port.backups.write(port.document, { base: saved, values, title: port.title(), at }) });
    return true;
  };

  const settle = () => {
    const dirty = keep();
    const status = dirty ? 'waiting' : 'saved';
    // What was put back and saved is no longer something to take back.
    if (!dirty) restored = null;
    const restoredFrom = dirty ? state.restoredFrom : null;
    set({ status, dirty, savedAt: new Date(), problem: null, retryAt: null, restoredFrom });
  };

  const adopt = (present: V, values: V) => {
    saved = structuredClone(present);
    port.show(at(present.version, values));
  };

  const conflict = async (): Promise<SaveOutcome> => {
    const present = await port.read();
    const merged = mergeThree(at(0, saved), at(0, port.values()), at(0, present));
    if (merged.overlaps.length === 0) {
      adopt(present, merged.values);
      return save();
    }
    theirs = present;
    const author = await port.author().catch(() => null);
    set({ status: 'conflict', overlaps: merged.overlaps, author });
    return 'held';
  };

  const signedOut = (): SaveOutcome => {
    set({ status: 'signedOut' });
    void port.signInAgain().then((back) => (back ? queue.flush() : undefined));
    return 'held';
  };

  const refuse = (problem: Problem, sent: V): SaveOutcome | Promise<SaveOutcome> => {
    const fields = problem.fields ?? [];
    for (const { path, message } of fields) port.complain(path, message);
    const before = refused.length;
    refused = [...refused, ...fields.map(({ path }) => ({ path, value: valueAt(sent, path) }))];
    const canGoOn = port.autosave && refused.length > before && before < 20;
    if (canGoOn) return save();
    set({ status: 'refused', problem });
    return 'refused';
  };

  const fail = async (error: unknown, sent: V): Promise<SaveOutcome> => {
    const problem = port.describe(error);
    if (problem.status === 401) return signedOut();
    if (problem.code === 'conflict' && !problem.fields?.length && state.status !== 'conflict')
      return conflict().catch((again: unknown) => fail(again, sent));
    if (!isTransient(problem)) return refuse(problem, sent);
    set({ status: problem.status === 0 ? 'offline' : 'retrying' });
    return 'retry';
  };

  const save = async (): Promise<SaveOutcome> => {
    if (state.status === 'conflict') return 'held';
    const typed = structuredClone(port.values());
    const { values, body, behind } = savable(port.schema, { values: typed, saved, refused });
    set({ behind });
    if (!values || isSaved(values)) {
      const rest = state.savedAt ? 'saved' : 'idle';
      set({ status: behind.length ? 'refused' : rest, dirty: !isSaved(typed) });
      return behind.length ? 'refused' : 'saved';
    }
    set({ status: 'saving', problem: null });
    try {
      const result = await port.send({ ...(body as object), version: saved.version });
      const { version } = port.toValues(result);
      saved = at(version, values);
      port.setVersion(version);
      settle();
      port.onSaved(result);
      return 'saved';
    } catch (error) {
      return fail(error, values);
    }
  };

  const queue = createSaveQueue(save, (retryAt) => set({ retryAt }));

  const changed = () => {
    const dirty = keep();
    set({ dirty });
    if (!port.autosave) queue.cancel();
    else if (dirty) queue.changed();
    if (!dirty && state.status !== 'saving') set({ status: state.savedAt ? 'saved' : 'idle', behind: [] });
    else if (['idle', 'saved'].includes(state.status)) set({ status: 'waiting' });
  };

  const restore = () => {
    const backup = port.backups.read<V>(port.document, saved);
    if (!backup) return;
    const before = structuredClone(port.values());
    const merged = mergeThree(at(0, backup.base), at(0, backup.values), at(0, saved));
    if (isSaved(merged.values)) return port.backups.remove(port.document);
    port.show(at(saved.version, merged.values));
    restored = { before, shown: structuredClone(port.values()) };
    set({ restoredFrom: backup.at });
    if (merged.overlaps.length > 0) {
      theirs = structuredClone(saved);
      set({ status: 'conflict', overlaps: merged.overlaps });
    }
    changed();
  };

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed,
    restore,
    /** Saves what can be saved; true when nothing is left. */
    flush: async () => (await queue.flush()) === 'saved' && !state.dirty,
    nudge: () => state.dirty && port.autosave && queue.nudge(),
    online: queue.online,
    close: () => {
      if (state.dirty && port.autosave) queue.nudge();
      queue.cancel();
    },
    /** A newer document came with the page: goes on from it where that takes nothing from what is typed. */
    follow: (newer: Versioned) => {
      const present = newer as V;
      if (present.version <= saved.version || state.status === 'saving') return;
      const merged = mergeThree(at(0, saved), at(0, port.values()), at(0, present));
      if (merged.overlaps.length > 0) return;
      adopt(present, merged.values);
      changed();
    },
    /** Takes `theirs` at the chosen paths and mine at the other overlaps, and saves under the present version. */
    resolve: (takeTheirs: string[]) => {
      if (!theirs) return;
      const merged = mergeThree(at(0, saved), at(0, port.values()), at(0, theirs)).values;
      const present = theirs;
      const values = takeTheirs.reduce((one, path) => withValueAt(one, path, valueAt(present, path)), merged);
      theirs = null;
      set({ status: 'waiting', overlaps: [], author: null });
      adopt(present, values);
      changed();
      void queue.flush();
    },
    /** Takes back what was restored; what was typed after that stays. */
    discardRestored: () => {
      if (!restored) return;
      const { before, shown } = restored;
      const values = mergeThree(at(0, shown), at(0, port.values()), at(0, before)).values;
      restored = null;
      theirs = null;
      set({ restoredFrom: null, status: 'waiting', overlaps: [] });
      port.show(at(saved.version, values));
      changed();
    },
    dismissRestored: () => set({ restoredFrom: null }),
    signIn: () => void signedOut(),
  };
};

export type Draft = ReturnType<typeof createDraft>;
