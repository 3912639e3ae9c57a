import { connect } from 'node:net';
import { expect, test } from '../../fixtures';
import { basic, CALLBACK } from '../../support/login';
import { createService } from '../../support/service';

const GRANT = 'urn:ibm:params:oauth:grant-type:apikey';
/** Answered in front of Next, and by Next because of the question mark. */
const DOORS = ['/identity/token', '/identity/token?'];
const HEADERS = [
  'content-type',
  'cache-control',
  'pragma',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'www-authenticate',
];

/** The first that the server says to bytes that are sent as they are; nothing when the caller hangs up after them. */
const raw = (baseURL: string, text: string, hangUp = false) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(baseURL);
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      if (hangUp) setImmediate(() => socket.destroy());
    });
    socket.once('data', (data) => {
      socket.destroy();
      resolve(String(data));
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(''));
  });

test('both doors to tokens say the same', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const asked: [Record<string, string>, Record<string, string>][] = [
    [{}, { grant_type: GRANT, apikey: 'unknown' }],
    [{}, { grant_type: GRANT }],
    [{}, { grant_type: 'password', username: 'ana', password: 'x' }],
    [{}, { grant_type: 'authorization_code', code: 'x' }],
    [basic(service), { grant_type: 'authorization_code', code: 'x', redirect_uri: CALLBACK }],
    [basic(service), { grant_type: 'refresh_token', refresh_token: 'x' }],
    [basic({ ...service, clientSecret: 'wrong' }), { grant_type: GRANT, apikey: service.apiKey }],
    [basic(service), { grant_type: GRANT, apikey: service.apiKey, scope: 'another-service' }],
    [{}, { grant_type: GRANT, apikey: 'x'.repeat(60_000) }],
    [{ 'content-type': 'text/plain' }, { grant_type: GRANT, apikey: service.apiKey }],
  ];
  for (const [headers, form] of asked) {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const data = new URLSearchParams(form).toString();
    const said = await Promise.all(
      DOORS.map(async (door) => {
        const answer = await owner.request.post(door, { headers: { ...type, ...headers }, data });
        const named = HEADERS.map((name) => [name, answer.headers()[name]]);
        return { status: answer.status(), body: await answer.json(), headers: Object.fromEntries(named) };
      }),
    );
    expect.soft(said[0], data.slice(0, 80)).toEqual(said[1]);
    expect.soft(said[0]!.status, data.slice(0, 80)).toBeGreaterThanOrEqual(400);
  }
});

test('a request that breaks off, never ends or names a strange host harms nobody', async ({
  as,
  baseURL,
}) => {
  const owner = await as('owner');
  const head = (more: string[]) =>
    [
      'POST /identity/token HTTP/1.1',
      'Content-Type: application/x-www-form-urlencoded',
      ...more,
      '',
      '',
    ].join('\r\n');
  for (const door of [...DOORS, '/identity/introspect'])
    await raw(
      baseURL!,
      `${head(['Host: x', 'Content-Length: 100']).replace('/identity/token', door)}grant`,
      true,
    );
  const endless = `${head(['Host: x', 'Transfer-Encoding: chunked'])}10000\r\n${'a'.repeat(0x10000)}\r\n`;
  expect(await raw(baseURL!, endless)).toContain('The request is too large.');
  for (const host of ['a b', '[', 'x/../y', 'evil.example:port', ''])
    expect
      .soft(await raw(baseURL!, head([`Host: ${host}`, 'Content-Length: 0'])), host)
      .toContain('HTTP/1.1 400');
  expect((await owner.request.get('/identity/keys')).status()).toBe(200);
});
