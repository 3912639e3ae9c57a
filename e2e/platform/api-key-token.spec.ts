import { IamAuthenticator } from 'ibm-cloud-sdk-core';
import { expect, test } from '../fixtures';
import { command, createService } from '../support/service';

const GRANT = 'urn:ibm:params:oauth:grant-type:apikey';
const payloadOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString());

test('the published SDK gets a token by API key, and is told when a key works no more', async ({
  as,
  baseURL,
}) => {
  const owner = await as('owner');
  const service = await createService(owner, []);
  const authenticator = new IamAuthenticator({ apikey: service.apiKey, url: `${baseURL}` });
  const request = { headers: {} as Record<string, string> };
  await authenticator.authenticate(request);
  const jwt = request.headers.Authorization!.replace('Bearer ', '');
  const claims = payloadOf(jwt);
  expect(claims).toMatchObject({
    iam_id: service.iamId,
    sub_type: 'ServiceId',
    account: { bss: 'a11ce0000000000000000000000000a1' },
    grant_type: GRANT,
    scope: 'ibm openid',
    iss: `${baseURL}/identity`,
  });
  expect(claims.exp - claims.iat).toBe(3600);
  const header = JSON.parse(Buffer.from(jwt.split('.')[0]!, 'base64url').toString());
  const { keys } = await (await owner.request.get('/identity/keys')).json();
  expect(
    keys.find((key: { kid: string; alg: string }) => key.kid === header.kid && key.alg === header.alg),
  ).toBeTruthy();

  await test.step('as query parameters with any body, as older brokers send it', async () => {
    const query = new URLSearchParams({
      grant_type: GRANT,
      apikey: service.apiKey,
      response_type: 'cloud_iam',
    });
    const answer = await owner.request.post(`/identity/token?${query}`, { data: { any: 'thing' } });
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  });

  await test.step('with the service’s client the token is limited to the service', async () => {
    const limited = new IamAuthenticator({
      apikey: service.apiKey,
      url: `${baseURL}`,
      clientId: service.clientId,
      clientSecret: service.clientSecret,
    });
    const second = { headers: {} as Record<string, string> };
    await limited.authenticate(second);
    expect(payloadOf(second.headers.Authorization!).scope).toBe(`openid ${service.serviceName}`);
  });

  await test.step('a deleted key is refused with a sentence', async () => {
    await command(owner, 'DELETE', `offerings/${service.offeringId}/iam/api-keys/${service.apiKeyId}`);
    const late = new IamAuthenticator({ apikey: service.apiKey, url: `${baseURL}` });
    await expect(late.authenticate({ headers: {} })).rejects.toThrow(/unknown or was deleted/);
  });
});
