import { afterEach, expect, it, vi } from 'vitest';
import { createClient, createCode, redeem } from '@/prisma/factories/logins';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { describeDatabase } from '../../testing/database';
import { tokenByApiKey } from '../tokens/service';
import { identityProvider } from './service';

type Model = new (...values: unknown[]) => { jti: string; save: (seconds: number) => Promise<string> };

/** Every row of every table, as text. */
const wholeDatabase = async (): Promise<string> => {
  const tables = await rows<{ name: string }>(
    db,
    Prisma.sql`SELECT quote_ident(table_name) AS "name" FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) =>
      rows<{ text: string }>(db, Prisma.sql`SELECT to_json(t)::text AS "text" FROM ${Prisma.raw(name)} t`),
    ),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n');
};

describeDatabase('whoever reads the database', () => {
  it('finds nothing in it that opens anything', async () => {
    const client = await createClient();
    // Its types know no constructors of these two.
    const models = (await identityProvider()) as unknown as Record<'Interaction' | 'Session', Model>;
    const { Interaction, Session } = models;
    const [kept, used] = [await createCode(client), await createCode(client)];
    const { body } = await redeem(client, used);
    const { access_token } = await tokenByApiKey({ apiKey: client.apiKey, scope: '', client: null });
    const session = new Session({ accountId: client.actor.email });
    await session.save(60);
    const interaction = new Interaction('interaction-of-a-browser', {
      params: { state: 'state-of-a-login' },
      session,
      prompt: {},
    });
    await interaction.save(60);
    const jti = JSON.parse(Buffer.from(body.access_token!.split('.')[1]!, 'base64url').toString())
      .jti as string;
    const secrets = {
      kept,
      used,
      access: body.access_token!,
      jti,
      refresh: body.refresh_token!,
      id: body.id_token!,
      byKey: access_token,
      apiKey: client.apiKey,
      clientSecret: client.clientSecret,
      session: session.jti,
      interaction: 'interaction-of-a-browser',
      state: 'state-of-a-login',
    };
    const text = await wholeDatabase();
    expect(text, 'the search looks where it should').toContain(client.clientId);
    for (const [name, secret] of Object.entries(secrets)) {
      expect(secret.length, name).toBeGreaterThan(10);
      expect(text.includes(secret), name).toBe(false);
    }
    expect(text).not.toMatch(/"d":"|PRIVATE KEY|"kty":"RSA"[^}]*"p":/);
  });
});

/** The signing keys as another process of this installation, or of one with another secret, reads them. */
const otherProcess = async (secret?: string) => {
  vi.resetModules();
  if (secret) vi.stubEnv('INSTALLATION_SECRET', secret);
  const { verifyAccessToken } = await import('../tokens/queries');
  const { loadedKeys } = await import('../signing/queries');
  return { verifyAccessToken, loadedKeys };
};

describeDatabase('another process', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it('knows what the first one signed', async () => {
    const client = await createClient();
    const { access_token } = await tokenByApiKey({ apiKey: client.apiKey, scope: '', client: null });
    const second = await otherProcess();
    expect(await second.verifyAccessToken(access_token)).toMatchObject({
      account: { bss: client.accountId },
    });
    expect(await db.signingKey.count()).toBe(1);
  });

  it('cannot read the keys with another secret', async () => {
    await createClient();
    const stranger = await otherProcess('the-secret-of-quite-another-installation');
    await expect(stranger.loadedKeys()).rejects.toThrow();
  });
});
