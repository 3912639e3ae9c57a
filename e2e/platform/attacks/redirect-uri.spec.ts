import { expect, test } from '../../fixtures';
import { createService } from '../../support/service';
import { authorize, codeFor, redeem, usual } from '../../support/login';

const REGISTERED = 'http://localhost:9/callback';
const EVIL = 'https://evil.example/callback';

/** What attackers put in the place of `http://localhost:9/callback`. */
const VARIANTS = [
  EVIL,
  `${REGISTERED}/`,
  `${REGISTERED}/more`,
  `${REGISTERED}x`,
  `${REGISTERED}?next=${EVIL}`,
  `${REGISTERED}#fragment`,
  `${REGISTERED}/../callback`,
  `${REGISTERED}%2F`,
  `${REGISTERED}\u0000`,
  `${REGISTERED} `,
  ` ${REGISTERED}`,
  `${REGISTERED},${EVIL}`,
  `${REGISTERED} ${EVIL}`,
  `${EVIL}?${REGISTERED}`,
  'http://localhost:9/Callback',
  'http://localhost:9/%63allback',
  'http://localhost:9//callback',
  'http://localhost:9/callback;x=1',
  'http://localhost:9\\@evil.example/callback',
  'http://localhost:9',
  'http://localhost/callback',
  'http://localhost:10/callback',
  'http://localhost:9.evil.example/callback',
  'http://LOCALHOST:9/callback',
  'HTTP://localhost:9/callback',
  'https://localhost:9/callback',
  'http://127.0.0.1:9/callback',
  'http://[::1]:9/callback',
  'http://localhost:9@evil.example/callback',
  'http://user@localhost:9/callback',
  'http://evil.example/localhost:9/callback',
  '//localhost:9/callback',
  '//evil.example',
  '/callback',
  'callback',
  'http://*:9/callback',
  'http://localhost:9/*',
  'javascript:alert(1)//http://localhost:9/callback',
  'data:text/html,hello',
  'urn:ietf:wg:oauth:2.0:oob',
  '',
];

test('nobody is sent to any other address than exactly the registered one', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [REGISTERED]);
  for (const redirectUri of VARIANTS) {
    const answer = await authorize(owner.request, { ...usual(service), redirect_uri: redirectUri });
    expect.soft(answer.status(), redirectUri).toBe(400);
    expect.soft(answer.headers().location, redirectUri).toBeUndefined();
    expect.soft(answer.headers()['content-type'], redirectUri).toContain('text/html');
  }
  for (const extra of ['redirect_uri', 'client_id', 'response_type', 'scope']) {
    const twice = new URLSearchParams({ ...usual(service), scope: 'openid' });
    twice.append(extra, extra === 'redirect_uri' ? EVIL : twice.get(extra)!);
    const answer = await authorize(owner.request, twice);
    expect.soft(answer.headers().location ?? '', `${extra} twice`).not.toMatch(/evil|authorize\//);
  }
  const missing = await authorize(owner.request, { client_id: service.clientId, response_type: 'code' });
  expect(missing.status(), 'without a redirect URI, even where only one is registered').toBe(400);
  expect(missing.headers().location).toBeUndefined();
});

test('errors go to nobody but the registered address, and say nothing that came from outside', async ({
  as,
}) => {
  const owner = await as('owner');
  const service = await createService(owner, [REGISTERED]);
  for (const wrong of [{ response_type: 'evil' }, { prompt: 'evil' }, { max_age: '-1' }] as Record<
    string,
    string
  >[]) {
    const foreign = await authorize(owner.request, { ...usual(service), redirect_uri: EVIL, ...wrong });
    expect
      .soft([foreign.status(), foreign.headers().location], JSON.stringify(wrong))
      .toEqual([400, undefined]);
  }
  const mark = '"><script>window.hit=1</script>';
  for (const params of [
    { ...usual(service), client_id: mark },
    { ...usual(service), redirect_uri: `${EVIL}${mark}` },
    { ...usual(service), [mark]: mark, redirect_uri: EVIL },
  ]) {
    const page = await (await authorize(owner.request, params)).text();
    expect.soft(page).not.toContain('<script');
  }
});

test('a code is worth nothing with another redirect URI', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [REGISTERED, 'http://localhost:9/second']);
  for (const redirect_uri of [`${REGISTERED}/`, 'http://localhost:9/second', EVIL, '']) {
    const code = await codeFor(owner, { service });
    const answer = await redeem(owner.request, service, { code, redirect_uri });
    expect.soft(answer.status(), redirect_uri).toBe(400);
    expect.soft(await answer.json(), redirect_uri).not.toHaveProperty('access_token');
  }
});

test('what cannot be a redirect URI is not registered', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [REGISTERED]);
  const uris = [
    'http://evil.example/cb',
    'https://*.example.com/cb',
    'https://a.example/cb#x',
    'https://u:p@a.example/cb',
    'https://a.example\\cb',
    'javascript:alert(1)',
    '//a.example/cb',
    'https://0x7f.1/cb',
    'https://a.example/%zz',
    'https://a.example/\u0000',
  ];
  for (const uri of uris) {
    const answer = await owner.request.put(`/api/console/offerings/${service.offeringId}/iam/redirect-uris`, {
      data: { version: 1, redirectUris: [uri] },
    });
    expect.soft(answer.status(), uri).toBe(400);
  }
});
