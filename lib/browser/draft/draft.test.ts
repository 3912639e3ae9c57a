import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ProblemError, type Problem } from '../fetcher';
import { createBackups } from './backup';
import { createDraft } from './draft';
import { SAVE_DELAY } from './save-queue';

const schema = z.strictObject({ version: z.int(), name: z.string().trim().max(8), text: z.string() });
type Values = z.infer<typeof schema>;
const START: Values = { version: 1, name: 'Verse', text: '' };

const refusal = (problem: Partial<Problem>) =>
  new ProblemError({ status: 400, code: 'invalid', title: '', detail: '', ...problem });

const newStore = () => {
  const rows = new Map<string, string>();
  return {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value),
    removeItem: (key: string) => void rows.delete(key),
    key: (index: number) => [...rows.keys()][index] ?? null,
    get length() {
      return rows.size;
    },
  };
};

/** A server with one document and a form that edits it. */
const newStory = ({ store = newStore(), autosave = true, server = { ...START } } = {}) => {
  const form = { ...server };
  const trouble: unknown[] = [];
  const complaints: string[] = [];
  const story = { sent: [] as Values[], backAgain: true, typeWhileSending: null as Partial<Values> | null };
  const type = (values: Partial<Values>) => {
    Object.assign(form, values);
    draft.changed();
  };
  const draft = createDraft<Values, Values>(server, {
    document: 'listing/1',
    autosave,
    schema,
    backups: createBackups('ana', () => store),
    title: () => 'Listing',
    values: () => form,
    show: (values) => void Object.assign(form, values),
    setVersion: (version) => void Object.assign(form, { version }),
    complain: (path) => void complaints.push(path),
    describe: (error) =>
      error instanceof ProblemError ? error.problem : { status: 0, code: 'offline', title: '', detail: '' },
    send: (body) => {
      const values = body as Values;
      story.sent.push(values);
      if (story.typeWhileSending) type(story.typeWhileSending);
      story.typeWhileSending = null;
      const error = trouble.shift();
      if (error) return Promise.reject(error as Error);
      if (values.version !== server.version)
        return Promise.reject(refusal({ status: 409, code: 'conflict' }));
      Object.assign(server, values, { version: server.version + 1 });
      return Promise.resolve({ ...server });
    },
    toValues: (result) => result,
    onSaved: () => undefined,
    read: () => Promise.resolve({ ...server }),
    author: () => Promise.resolve({ name: 'Ben', at: '2026-03-03T10:42:00.000Z' }),
    signInAgain: () => Promise.resolve(story.backAgain),
  });
  const byBen = (values: Partial<Values>) => Object.assign(server, values, { version: server.version + 1 });
  return { story, draft, form, server, store, trouble, complaints, type, byBen };
};

const soon = (milliseconds = SAVE_DELAY) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves itself, goes on under the new version and does not touch what is typed meanwhile', async () => {
    const { story, draft, form, server, type } = newStory();
    story.typeWhileSending = { text: 'and more ' };
    type({ name: 'New ' });
    await soon();
    expect(form).toEqual({ version: 2, name: 'New ', text: 'and more ' });
    expect(draft.state()).toMatchObject({ dirty: true, status: 'waiting' });
    await soon();
    expect(story.sent.map(({ version }) => version)).toEqual([1, 2]);
    expect(server).toEqual({ version: 3, name: 'New', text: 'and more ' });
    expect(draft.state()).toMatchObject({ dirty: false, status: 'saved' });
    await soon(10 * SAVE_DELAY);
    expect(story.sent).toHaveLength(2);
  });

  it('saves the rest when a field does not fit, here or at the server, and keeps that field in the browser', async () => {
    const { draft, server, store, type, trouble, complaints } = newStory();
    type({ name: 'much too long', text: 'saved' });
    await soon();
    expect(server).toMatchObject({ name: 'Verse', text: 'saved' });
    expect(draft.state()).toMatchObject({ behind: ['name'], dirty: true });
    expect(store.length).toBe(1);
    trouble.push(refusal({ fields: [{ path: 'name', message: 'taken' }] }));
    type({ name: 'Taken', text: 'saved too' });
    await soon();
    expect(complaints).toEqual(['name']);
    expect(server).toMatchObject({ name: 'Verse', text: 'saved too' });
    type({ name: 'Free' });
    await soon();
    expect(server.name).toBe('Free');
    expect(store.length).toBe(0);
  });

  it('keeps trying without a network, and is restored by the next visit', async () => {
    const { draft, store, server, type, trouble } = newStory();
    trouble.push(new TypeError(), new TypeError());
    type({ name: 'Offline' });
    await soon();
    expect(draft.state()).toMatchObject({ status: 'offline', kept: true });

    const visit = newStory({ store, server });
    visit.draft.restore();
    expect(visit.form.name).toBe('Offline');
    expect(visit.draft.state().restoredFrom).not.toBeNull();
    visit.draft.discardRestored();
    expect(visit.form.name).toBe('Verse');
    expect(store.length).toBe(0);
    type({ name: 'Offline' });
    draft.online();
    draft.online();
    await soon(60_000);
    expect(server.name).toBe('Offline');
  });

  it('merges what somebody else saved, and asks only about what both changed', async () => {
    const { draft, form, server, type, byBen } = newStory();
    byBen({ text: 'from Ben' });
    type({ name: 'Mine' });
    await soon();
    expect(server).toMatchObject({ name: 'Mine', text: 'from Ben' });
    expect(form.text).toBe('from Ben');

    byBen({ name: 'Bens' });
    type({ name: 'Mine two' });
    await soon();
    expect(draft.state()).toMatchObject({
      status: 'conflict',
      author: { name: 'Ben' },
      overlaps: [{ path: 'name', mine: 'Mine two', theirs: 'Bens' }],
    });
    expect(server.name).toBe('Bens');
    draft.resolve([]);
    await soon();
    expect(server.name).toBe('Mine two');
    byBen({ name: 'Again' });
    type({ name: 'Mine 3' });
    await soon();
    draft.resolve(['name']);
    await soon();
    expect([form.name, server.name, draft.state().status]).toEqual(['Again', 'Again', 'saved']);
  });

  it('recognises its own save whose answer was lost', async () => {
    const { draft, server, type, byBen } = newStory();
    type({ name: 'Sent' });
    byBen({ name: 'Sent' });
    await soon();
    expect(draft.state()).toMatchObject({ dirty: false, overlaps: [] });
    expect(server.version).toBe(2);
  });

  it('waits for the person to sign in again, then saves by itself', async () => {
    const { draft, server, type, trouble, story } = newStory();
    story.backAgain = false;
    trouble.push(refusal({ status: 401, code: 'unauthenticated' }));
    type({ name: 'Later' });
    await soon();
    expect(draft.state()).toMatchObject({ status: 'signedOut', dirty: true, kept: true });
    expect(server.name).toBe('Verse');
    trouble.push(refusal({ status: 401, code: 'unauthenticated' }));
    story.backAgain = true;
    await draft.flush();
    await soon();
    expect(server.name).toBe('Later');
  });

  it('saves only when asked where saving has consequences, and is kept in the browser all the same', async () => {
    const { draft, server, store, type } = newStory({ autosave: false });
    type({ name: 'Careful' });
    await soon(10 * SAVE_DELAY);
    draft.nudge();
    expect([server.name, store.length]).toEqual(['Verse', 1]);
    expect(await draft.flush()).toBe(true);
    expect([server.name, store.length]).toEqual(['Careful', 0]);
  });

  it('follows a newer page where nothing typed is in the way', () => {
    const { draft, form, type } = newStory();
    type({ name: 'Mine' });
    draft.follow({ version: 2, name: 'Verse', text: 'newer' } as Values);
    expect(form).toEqual({ version: 2, name: 'Mine', text: 'newer' });
    draft.follow({ version: 3, name: 'Theirs', text: 'newest' } as Values);
    expect(form).toMatchObject({ version: 2, name: 'Mine', text: 'newer' });
  });
});
