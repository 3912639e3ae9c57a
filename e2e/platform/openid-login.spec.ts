import * as client from 'openid-client';
import { expect, test } from '../fixtures';
import { createService, listenForLogins, logIn } from '../support/service';

const insecure = { execute: [client.allowInsecureRequests] };

test('openid-client logs a person in, renews, reads, introspects and revokes', async ({ as, baseURL }) => {
  const owner = await as('owner');
  const dashboard = await listenForLogins();
  const service = await createService(owner, [dashboard.uri]);
  const { clientId, clientSecret, serviceName } = service;
  const config = await client.discovery(
    new URL(`${baseURL}/identity`),
    clientId,
    clientSecret,
    undefined,
    insecure,
  );
  expect(config.serverMetadata()).toMatchObject({
    issuer: `${baseURL}/identity`,
    authorization_endpoint: `${baseURL}/identity/authorize`,
    token_endpoint: `${baseURL}/identity/token`,
    jwks_uri: `${baseURL}/identity/keys`,
  });
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const state = 'crn:v1:bluemix:public:verse:eu-de:a/1:2::';
  const start = async (verifier: string) =>
    client.buildAuthorizationUrl(config, {
      redirect_uri: dashboard.uri,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
    });
  const back = await logIn(owner, await start(pkceCodeVerifier), dashboard.uri);
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier,
    expectedState: state,
  });
  const claims = tokens.claims()!;
  expect(claims).toMatchObject({ aud: clientId, iss: `${baseURL}/identity` });
  const payload = JSON.parse(Buffer.from(tokens.access_token.split('.')[1]!, 'base64url').toString());
  expect(payload).toMatchObject({
    iam_id: claims.sub,
    realmid: 'IBMid',
    email: 'ana@verse.example',
    given_name: 'Ana',
    family_name: 'Ferrer',
    account: { bss: 'a11ce0000000000000000000000000a1' },
    client_id: clientId,
    grant_type: 'authorization_code',
    iss: `${baseURL}/identity`,
  });
  expect(payload.scope.split(' ').sort()).toEqual(['email', 'openid', 'profile', serviceName].sort());
  expect(await client.fetchUserInfo(config, tokens.access_token, claims.sub)).toMatchObject({
    name: 'Ana Ferrer',
    email: 'ana@verse.example',
  });
  expect(await client.tokenIntrospection(config, tokens.access_token)).toMatchObject({
    active: true,
    client_id: clientId,
    sub: claims.sub,
  });
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token!);
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  await client.tokenRevocation(config, renewed.access_token);
  expect(await client.tokenIntrospection(config, renewed.access_token)).toMatchObject({ active: false });

  await test.step('the second time nobody is asked, and a known code does not work twice', async () => {
    const verifier = client.randomPKCECodeVerifier();
    await owner.goto(String(await start(verifier)));
    await owner.waitForURL((url) => url.href.startsWith(dashboard.uri));
    const again = new URL(owner.url());
    const first = await client.authorizationCodeGrant(config, again, {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    await expect(
      client.authorizationCodeGrant(config, again, { pkceCodeVerifier: verifier, expectedState: state }),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    expect(await client.tokenIntrospection(config, first.access_token)).toMatchObject({ active: false });
    await expect(client.refreshTokenGrant(config, first.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });
  dashboard.close();
});
