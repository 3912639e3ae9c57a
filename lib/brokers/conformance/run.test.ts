import { describe, expect, it } from 'vitest';
import english from '@/messages/en/conformance.json';
import { levelOf } from './check';
import { CHECKS } from './check-list';
import { CHECK_GROUPS } from './schema';
import type { Progress } from './target';
import { runAgainst, verdictsOf } from './test-broker/run-against';
import type { Mistake } from './test-broker/serve';
import { BINDING, INSTANCE } from './test-faults/fault';
import { FAULTS } from './test-faults/faults';

const HANG = { status: 0, hang: true };
const hangs =
  (method: string, route: RegExp): Mistake =>
  (call) =>
    call.authorized && call.method === method && route.test(call.rawPath) ? HANG : undefined;

describe('the list of checks', () => {
  it('has each id once, with a title and a rule', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(156);
    const texts: Record<string, { title: string; rule: string } | undefined> = english.check;
    expect(ids.filter((id) => !texts[id]?.title || !texts[id].rule)).toEqual([]);
  });

  it('says why the few that no broker can fail cannot be failed', () => {
    const never = Object.entries(FAULTS).flatMap(([id, fault]) => ('never' in fault ? [id] : []));
    expect(never.sort()).toEqual(['F5', 'R3']);
  });

  it('leaves out what a version or profile does not have', () => {
    const idsAt = (version: '2.12' | '2.17', profile: 'ibmcloud' | 'plain') =>
      CHECKS.filter((check) => levelOf(check, { version, profile })).map(({ id }): string => id);
    expect(idsAt('2.12', 'ibmcloud')).not.toContain('F1');
    expect(idsAt('2.17', 'ibmcloud')).not.toContain('C6');
    expect(idsAt('2.12', 'plain').filter((id) => /^[IR]/.test(id))).toEqual([]);
    expect(idsAt('2.17', 'ibmcloud')).toEqual(expect.arrayContaining(['E13', 'B14', 'I15', 'R1']));
  });
});

describe('a run', () => {
  it('tells its progress group by group, up to the end', async () => {
    const told: Progress[] = [];
    const { report } = await runAgainst({}, { options: { onProgress: (progress) => told.push(progress) } });
    const finished = told.filter(({ result }) => result);
    expect(finished.map(({ id }) => id).sort()).toEqual(
      report.results
        .map(({ id }) => id)
        .filter((id) => id !== 'CLEAN')
        .sort(),
    );
    expect(told).toHaveLength(2 * finished.length);
    for (const group of CHECK_GROUPS) {
      const last = finished.filter((progress) => progress.group === group).at(-1);
      expect(last?.done).toBe(last?.total);
    }
  });

  it('takes a hang for a result and goes on', async () => {
    const options = { callTimeoutMs: 60 };
    const { report, left } = await runAgainst({}, { mistake: hangs('PUT', BINDING), options });
    const b1 = report.results.find(({ id }) => id === 'B1');
    expect([b1?.verdict, b1?.finding?.key]).toEqual(['fail', 'brokerCalls.timeout']);
    expect(verdictsOf(report)).toMatchObject({ B5: 'inconclusive', X8: 'inconclusive', D3: 'pass' });
    expect(left).toBe(0);
  });

  it('ends when its time is over, and cleans up all the same', async () => {
    const options = { limitMs: 150, callTimeoutMs: 100 };
    const { report, left } = await runAgainst({}, { mistake: hangs('PATCH', INSTANCE), options });
    const keys = new Set(report.results.map(({ finding }) => finding?.key));
    expect(keys).toContain('conformance.finding.outOfTime');
    expect(report.durationMs).toBeLessThan(10_000);
    expect(left).toBe(0);
  });

  it('ends at once when it is stopped, in the middle of a call, and cleans up all the same', async () => {
    const stop = new AbortController();
    const hang = hangs('PUT', BINDING);
    const mistake: Mistake = (call, right, broker) => {
      const reply = hang(call, right, broker);
      if (reply) stop.abort();
      return reply;
    };
    const { report, left } = await runAgainst({}, { mistake, options: { signal: stop.signal } });
    expect(report.durationMs).toBeLessThan(9000);
    expect(verdictsOf(report)).toMatchObject({ P1: 'pass', D1: 'inconclusive', CLEAN: 'pass' });
    expect(left).toBe(0);
  });

  it('polls as the broker asks, not every second', async () => {
    const stop = new AbortController();
    const times: number[] = [];
    const mistake: Mistake = (call, right) => {
      if (call.path.at(-1) !== 'last_operation') return { ...right(), headers: { 'retry-after': '0.01' } };
      times.push(performance.now());
      if (times.length === 2) stop.abort();
      return { ...right(), headers: { 'retry-after': '0.01' } };
    };
    const options = { pollIntervalMs: undefined, cleanUpMs: 1, signal: stop.signal };
    await runAgainst({ asynchronous: true }, { mistake, options });
    expect(times[1]! - times[0]!).toBeLessThan(900);
  });

  it('opens a dashboard where asked to, without credentials', async () => {
    const opened: unknown[] = [];
    const mistake: Mistake = (call, right) => {
      if (call.path[0] === 'dashboard') {
        opened.push(call.headers.authorization, call.headers['x-broker-api-version']);
        return { status: 302, headers: { location: 'https://verse.example/' } };
      }
      const reply = right();
      if (call.method !== 'PUT' || !INSTANCE.test(call.rawPath) || reply.status >= 300) return undefined;
      const url = `http://${String(call.headers.host)}/dashboard/${encodeURIComponent(call.path[2] ?? '')}`;
      return { ...reply, body: { ...(reply.body as object), dashboard_url: url } };
    };
    const { report } = await runAgainst({}, { mistake, options: { fetchDashboard: true } });
    expect(verdictsOf(report).P17).toBe('pass');
    expect(opened).toEqual([undefined, undefined]);
  });

  it('exercises the plan that it is told to', async () => {
    const planId = '5d8c1f0e-2b7a-4c3d-8e9f-a0b1c2d3e402';
    const { report } = await runAgainst({}, { target: { planId } });
    expect(verdictsOf(report)).toMatchObject({ P1: 'pass', B1: 'skipped', B11: 'pass' });
    const unknown = await runAgainst({}, { target: { planId: 'unknown' } });
    expect(verdictsOf(unknown.report)).toMatchObject({ P1: 'fail', D1: 'inconclusive', C2: 'pass' });
  });
});
