import { expect, it } from 'vitest';
import { EXPIRED_CERTIFICATE } from '../guard/test-certificates';
import { runConformance, type RunReport } from './run';
import type { RunOptions } from './target';
import type { ReferenceOptions } from './test-broker/catalog';
import { REFERENCE, runAgainst, targetAt, verdictsOf } from './test-broker/run-against';
import { serve, type Mistake } from './test-broker/serve';
import { changed, described, INSTANCE, STATE } from './test-faults/fault';

const badIn = ({ results }: RunReport) =>
  results
    .filter(({ id, verdict }) => ['fail', 'warn', 'inconclusive'].includes(verdict) && id !== 'T1')
    .map(({ id, verdict }) => `${id} ${verdict}`);

const tells = async (
  mistake: Mistake,
  { options, broker }: { options?: RunOptions; broker?: Partial<ReferenceOptions> } = {},
) => {
  const { report, left } = await runAgainst(broker, { mistake, options });
  expect(left).toBe(0);
  return badIn(report);
};

it('a refusal in plain text is a refusal', async () => {
  const plain: Mistake = (call, right) =>
    call.authorized ? undefined : { status: 401, body: 'Unauthorized', headers: right().headers };
  expect(await tells(plain)).toEqual([]);
});

it('a dashboard at the host that was called is a dashboard', async () => {
  const mistake: Mistake = (call, right) =>
    call.method === 'PUT' && INSTANCE.test(call.rawPath) && right().status < 300
      ? changed(right(), {
          dashboard_url: `http://${String(call.headers.host)}/d/${encodeURIComponent(call.path[2] ?? '')}`,
        })
      : undefined;
  expect(await tells(mistake)).toEqual([]);
});

it('headers of its own reach a broker that wants them, and the report does not show them', async () => {
  const region: Mistake = (call) =>
    call.headers['x-bluemix-region'] === 'canary-us-south' ? undefined : described(500);
  const options = { headers: { 'X-Bluemix-Region': 'canary-us-south' } };
  expect(await tells(region, { options })).toEqual([]);
  expect((await tells(region))[0]).toBe('C1 fail');
  const { report } = await runAgainst({}, { mistake: region, options });
  expect(JSON.stringify(report)).not.toContain('canary-us-south');
});

it('a broker that takes no encoded slash has one failure, and is exercised with GUIDs', async () => {
  const mistake: Mistake = (call) =>
    /%2F/i.test(call.rawPath) ? { status: 404, body: 'Not found' } : undefined;
  const { report } = await runAgainst({}, { mistake });
  const verdicts = verdictsOf(report);
  expect(badIn(report).filter((text) => text.endsWith('fail'))).toEqual(['R1 fail']);
  expect(verdicts).toMatchObject({ P1: 'pass', B1: 'pass', D1: 'pass', I7: 'pass', R2: 'skipped' });
});

it('a broker without the extension passes as a plain one', async () => {
  const none: Mistake = (call) => (STATE.test(call.rawPath) ? { status: 404, body: 'Not found' } : undefined);
  expect(await tells(none, { options: { profile: 'plain' } })).toEqual([]);
  const bad = await tells(none);
  expect(bad.filter((text) => text.endsWith('fail'))).toEqual(['A4 fail', 'I1 fail']);
});

it('a broker that only works asynchronously passes', async () => {
  expect(await tells(() => undefined, { broker: { asynchronous: true } })).toEqual([]);
});

it('a broker that takes no updates passes where its plans cannot be changed', async () => {
  const none: Mistake = (call) => (call.authorized && call.method === 'PATCH' ? described(405) : undefined);
  const { report } = await runAgainst({ updateable: false }, { mistake: none });
  expect(badIn(report)).toEqual([]);
  expect(verdictsOf(report)).toMatchObject({ U2: 'skipped', U7: 'skipped', U6: 'skipped' });
  const { report: promised } = await runAgainst({}, { mistake: none });
  expect(verdictsOf(promised)).toMatchObject({ U1: 'fail', U2: 'fail', U7: 'inconclusive' });
});

it('a broker that makes anything of anybody is found out, and what it made is deleted', async () => {
  const gullible: Mistake = (call, _, broker) => broker.answer({ ...call, authorized: true });
  const { report, left } = await runAgainst({}, { mistake: gullible });
  expect(verdictsOf(report)).toMatchObject({ A1: 'fail', A2: 'fail', A3: 'fail', A4: 'fail' });
  expect(left).toBe(0);
});

it('what would not go is listed', async () => {
  const stubborn: Mistake = (call) =>
    call.authorized && call.method === 'DELETE' && INSTANCE.test(call.rawPath) ? described(500) : undefined;
  const { report, left } = await runAgainst({}, { mistake: stubborn });
  expect(report.leftOver.length).toBeGreaterThanOrEqual(left);
  expect(left).toBeGreaterThan(0);
  expect(verdictsOf(report)).toMatchObject({ CLEAN: 'warn', D1: 'fail' });
});

it('a broker over https passes without any remark, one with an expired certificate fails', async () => {
  const { report } = await runAgainst({}, { tls: {} });
  expect(verdictsOf(report)).toMatchObject({ T1: 'pass', T2: 'pass', T3: 'pass', T4: 'pass' });
  expect([report.verdict, badIn(report)]).toEqual(['pass', []]);
  expect(report.results.find(({ id }) => id === 'T2')?.exchanges[0]?.tls).toBe('TLSv1.2');
  const { report: expired } = await runAgainst({}, { tls: { cert: EXPIRED_CERTIFICATE } });
  const verdicts = verdictsOf(expired);
  expect(verdicts).toMatchObject({ C1: 'fail', T4: 'fail', T2: 'inconclusive', P1: 'inconclusive' });
});

it('a broker that is signed in to with a token passes', async () => {
  const bearer: Mistake = (call, _, broker) =>
    broker.answer({ ...call, authorized: /^bearer canary-token$/i.test(String(call.headers.authorization)) });
  const access = { authScheme: 'bearer' as const, secret: 'canary-token' };
  const server = await serve(REFERENCE, { mistake: bearer });
  const target = targetAt(server.url);
  const report = await runConformance(
    { ...target, access: { url: server.url, ...access } },
    { pollIntervalMs: 0 },
  );
  await server.close();
  expect(badIn(report)).toEqual([]);
  expect(verdictsOf(report).A3).toBe('skipped');
  expect(JSON.stringify(report.results)).not.toContain('canary-token');
});

it('nonsense of every kind is survived', async () => {
  const bodies = [
    '['.repeat(200_000),
    '['.repeat(20_000) + ']'.repeat(20_000),
    'null',
    '[]',
    '7',
    '"x"',
    '{"services":[null,7,{"plans":[null]}]}',
    '',
    '\u0000',
  ];
  for (const body of bodies) {
    const { report } = await runAgainst({}, { mistake: () => ({ status: 200, body }) });
    expect(report.verdict).toBe('fail');
  }
  const odd = {
    dashboard_url: 7,
    operation: {},
    credentials: [null],
    state: [],
    metadata: 'x',
    description: 1,
  };
  const everywhere: Mistake = (call, right) =>
    call.authorized && call.path[1] !== 'catalog' ? changed(right(), odd) : undefined;
  for (const asynchronous of [true, false]) {
    const { report } = await runAgainst({ version: '2.17', asynchronous }, { mistake: everywhere });
    expect(report.verdict).toBe('fail');
  }
});
