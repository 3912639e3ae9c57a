import { createHash, randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { askIdentity, askToken, CALLBACK, createClient, createCode, redeem } from '@/prisma/factories/logins';
import { shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import { callerOf } from '../callers/queries';
import { verifyAccessToken } from '../tokens/queries';
import { tokenByApiKey } from '../tokens/service';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const REFUSED = { status: 400, body: { error: 'invalid_grant' } };
const request = { address: null, requestId: 'test' };

afterEach(() => shiftClock(0));

describeDatabase('what identity gives ends', () => {
  it('a code after a minute', async () => {
    const client = await createClient();
    const [first, second] = [await createCode(client), await createCode(client)];
    shiftClock(58 * SECOND);
    expect(await redeem(client, first)).toMatchObject({ status: 200 });
    shiftClock(61 * SECOND);
    expect(await redeem(client, second)).toMatchObject(REFUSED);
  });

  it('an access token after an hour', async () => {
    const client = await createClient();
    const { body } = await redeem(client, await createCode(client));
    const token = body.access_token!;
    expect(await callerOf(token, request)).toMatchObject({ clientId: client.clientId });
    shiftClock(3601 * SECOND);
    expect(await verifyAccessToken(token)).toBeNull();
    await expect(callerOf(token, request)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('a refresh token after fourteen days', async () => {
    const client = await createClient();
    const { body } = await redeem(client, await createCode(client));
    shiftClock(14 * DAY + SECOND);
    const form = { grant_type: 'refresh_token', refresh_token: body.refresh_token! };
    expect(await askToken(client, form)).toMatchObject(REFUSED);
  });

  it('an API key, with the tokens that it gave', async () => {
    const client = await createClient();
    const grant = { apiKey: client.apiKey, scope: '', client: null };
    const expiresAt = new Date(Date.now() + 60 * SECOND);
    await db.apiKey.updateMany({ where: { accountId: client.accountId }, data: { expiresAt } });
    const { access_token } = await tokenByApiKey(grant);
    expect(await callerOf(access_token, request)).toMatchObject({ accountId: client.accountId });
    shiftClock(61 * SECOND);
    await expect(callerOf(access_token, request)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(tokenByApiKey(grant)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('a client secret', async () => {
    const client = await createClient();
    const expiresAt = new Date(Date.now() + 60 * SECOND);
    await db.iamClientSecret.updateMany({ data: { expiresAt } });
    const form = { grant_type: 'client_credentials' };
    expect(await askToken(client, form)).toMatchObject({ status: 200 });
    shiftClock(61 * SECOND);
    expect(await askToken(client, form)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });
});

describeDatabase('a public client', () => {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const anonymous = { anonymous: true };

  it('does not begin a login without a challenge', async () => {
    const { clientId } = await createClient('public');
    const begin = async (more: object) => {
      const params = { client_id: clientId, redirect_uri: CALLBACK, response_type: 'code', scope: 'openid' };
      const answer = await askIdentity(`authorize?${new URLSearchParams({ ...params, ...more })}`);
      return answer.headers.get('location');
    };
    expect(await begin({})).toMatch(/^https:\/\/service\.example\/callback\?error=invalid_request/);
    expect(await begin({ code_challenge: challenge, code_challenge_method: 'plain' })).toMatch(
      /error=invalid_request/,
    );
    expect(await begin({ code_challenge: challenge, code_challenge_method: 'S256' })).toMatch(
      /^\/authorize\//,
    );
  });

  it('redeems a code with the verifier only, and has no secret to use', async () => {
    const client = await createClient('public');
    const form = (code: string) => ({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK });
    const without = await askToken(client, form(await createCode(client, challenge)), anonymous);
    expect(without).toMatchObject({ status: 400 });
    const right = { ...form(await createCode(client, challenge)), code_verifier: verifier };
    expect(await askToken(client, right)).toMatchObject({ status: 401 });
    expect(await askToken(client, right, anonymous)).toMatchObject({ status: 200 });
    expect(await askToken(client, { grant_type: 'client_credentials' }, anonymous)).toMatchObject({
      status: 400,
    });
  });
});
