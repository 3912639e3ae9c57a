import { afterEach, describe, expect, it, vi } from 'vitest';

const read = async (values: Record<string, string>) => {
  vi.resetModules();
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'DEMO', 'INSTALLATION_SECRET', 'NEXT_PHASE', 'PORT'])
    vi.stubEnv(name, '');
  vi.stubEnv('NEXT_PHASE', undefined);
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  return (await import('./env')).env;
};

const SECRET = { INSTALLATION_SECRET: 'x'.repeat(32) };

afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  it('starts in demo mode on localhost with the embedded database only', async () => {
    expect((await read({})).demo).toBe(true);
    expect((await read({ DATABASE_URL: 'postgresql://localhost/x', ...SECRET })).demo).toBe(false);
    expect((await read({ PUBLIC_URL: 'https://console.example.com' })).demo).toBe(false);
  });

  it.each([
    ['a public address', { DEMO: 'true', PUBLIC_URL: 'https://console.example.com' }],
    ['a database elsewhere', { DEMO: 'true', DATABASE_URL: 'postgresql://db.example.com/x', ...SECRET }],
  ])('refuses demo mode with %s', async (_, values) => {
    await expect(read(values as Record<string, string>)).rejects.toThrow('DEMO');
  });

  it('wants a secret for PostgreSQL and a long one', async () => {
    await expect(read({ DATABASE_URL: 'postgresql://localhost/x' })).rejects.toThrow('INSTALLATION_SECRET');
    await expect(
      read({ DATABASE_URL: 'postgresql://localhost/x', INSTALLATION_SECRET: 'short' }),
    ).rejects.toThrow('INSTALLATION_SECRET');
  });

  it('takes the public address from the port unless told', async () => {
    expect((await read({ PORT: '3005' })).PUBLIC_URL).toBe('http://localhost:3005');
    expect((await read({ PUBLIC_URL: 'http://localhost:9/' })).PUBLIC_URL).toBe('http://localhost:9');
  });
});
