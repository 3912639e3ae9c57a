import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { errors, Provider, type ResourceServerInstance } from 'oidc-provider';
import pg from 'pg';
import { hashSecret } from '@/lib/auth/secrets';
import { ACCESS_TOKEN_SECONDS } from '@/lib/iam/signing/policy';
import { API_KEY_GRANT } from '@/lib/iam/tokens/schema';

const { PORT, DATABASE_URL, ALONE_KEYS, ALONE_CLIENT, ALONE_SECRET } = process.env as Record<string, string>;

type Find = (apiKey: string) => Promise<string | undefined>;

/** Whose key it is, from this process's memory: the keys are those in the file. */
const fromMemory = (): Find => {
  const keys = JSON.parse(readFileSync(ALONE_KEYS!, 'utf8')) as string[];
  const owners = new Map(keys.map((key, index) => [key, `ServiceId-${index}`]));
  return async (apiKey) => owners.get(apiKey);
};

/** Whose key it is, by one prepared read of the database. */
const fromDatabase = (connectionString: string): Find => {
  const pool = new pg.Pool({ connectionString, max: 10 });
  const text = `SELECT "serviceIdId" FROM "ApiKey" WHERE "hash" = $1 AND "deletedAt" IS NULL`;
  return async (apiKey) => {
    const { rows } = await pool.query<{ serviceIdId: string }>({
      name: 'key',
      text,
      values: [hashSecret(apiKey)],
    });
    return rows[0]?.serviceIdId;
  };
};

const find = DATABASE_URL ? fromDatabase(DATABASE_URL) : fromMemory();
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const provider = new Provider(`http://localhost:${PORT}`, {
  jwks: {
    keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'alone', alg: 'RS256', use: 'sig' }] as never,
  },
  cookies: { keys: ['only-for-the-benchmarks'] },
  clients: [
    {
      client_id: ALONE_CLIENT!,
      client_secret: ALONE_SECRET!,
      grant_types: [API_KEY_GRANT],
      redirect_uris: [],
      response_types: [],
    },
  ],
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: () => {
        throw new errors.InvalidTarget();
      },
    },
  },
  ttl: { AccessToken: ACCESS_TOKEN_SECONDS },
});

// Its types lack the class.
const { ResourceServer } = provider as unknown as {
  ResourceServer: new (id: string, info: object) => ResourceServerInstance;
};
const resource = new ResourceServer('urn:benchmark', {
  audience: 'urn:benchmark',
  scope: 'openid',
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'RS256' } },
});

provider.registerGrantType(
  API_KEY_GRANT,
  async (ctx) => {
    const accountId = await find(String(ctx.oidc.params?.apikey));
    if (!accountId) throw new errors.InvalidGrant('unknown API key');
    const token = new provider.AccessToken({
      accountId,
      client: ctx.oidc.client!,
      scope: 'openid',
      gty: API_KEY_GRANT,
      resourceServer: resource,
    } as never);
    ctx.body = {
      access_token: await token.save(),
      token_type: 'Bearer',
      expires_in: token.expiration,
      scope: token.scope,
    };
  },
  ['apikey'],
);
provider.listen(Number(PORT));
