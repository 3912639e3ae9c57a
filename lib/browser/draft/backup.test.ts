import { describe, expect, it } from 'vitest';
import { createBackups, isSecretField, withoutSecrets } from './backup';

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
    text: () => JSON.stringify([...rows]),
  };
};

const base = { version: 4, name: 'Verse', login: { username: 'u', password: 'old-canary' } };
const typed = { version: 4, name: 'Verse Pro', login: { username: 'u', password: 'new-canary' } };
const backup = { base, values: typed, title: 'Broker', at: '2026-03-03T10:42:00.000Z' };

describe('what is kept in the browser', () => {
  it('comes back as it was typed', () => {
    const backups = createBackups('ana', newStore);
    expect(backups.read('broker/1', base)).toBeNull();
    const store = newStore();
    const kept = createBackups('ana', () => store);
    expect(kept.write('broker/1', backup)).toBe(true);
    expect(kept.read('broker/1', base)?.values).toEqual({ ...typed, login: base.login });
    kept.remove('broker/1');
    expect(kept.read('broker/1', base)).toBeNull();
  });

  it('has no secret in it, at any depth', () => {
    const store = newStore();
    createBackups('ana', () => store).write('broker/1', backup);
    expect(store.text()).toContain('Verse Pro');
    expect(store.text()).not.toContain('canary');
    expect(withoutSecrets({ rows: [{ apiKey: 'canary', title: 'x' }] })).toEqual({ rows: [{ title: 'x' }] });
  });

  it.each([
    'password',
    'newPassword',
    'clientSecret',
    'token',
    'apiKey',
    'api_key',
    'privateKey',
    'credentials',
    'authorization',
    'ticketWebhookUrl',
  ])('never keeps %s', (name) => expect(isSecretField(name)).toBe(true));

  it.each(['displayName', 'markdown', 'keywords', 'metrics', 'supportEmail', 'termsUrl'])(
    'keeps %s',
    (name) => expect(isSecretField(name)).toBe(false),
  );

  it('belongs to one person: others on the same browser neither read nor clear it', () => {
    const store = newStore();
    const [ana, ben] = [createBackups('ana', () => store), createBackups('ben', () => store)];
    ana.write('listing/1', backup);
    expect(ben.read('listing/1', base)).toBeNull();
    expect(ben.titles()).toEqual([]);
    ben.clear();
    expect(ana.titles()).toEqual(['Broker']);
    ana.clear();
    expect(store.length).toBe(0);
  });

  it('says that nothing is kept where the browser keeps nothing', () => {
    const backups = createBackups('ana', () => {
      throw new Error('storage is off');
    });
    expect(backups.write('listing/1', backup)).toBe(false);
    expect(backups.read('listing/1', base)).toBeNull();
    expect(backups.titles()).toEqual([]);
  });

  it('forgets what cannot be read', () => {
    const store = newStore();
    store.setItem('draft/ana/listing/1', '{broken');
    expect(createBackups('ana', () => store).read('listing/1', base)).toBeNull();
  });
});
