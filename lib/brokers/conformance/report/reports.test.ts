import { expect, it } from 'vitest';
import type { CheckResult, CheckVerdict } from '../schema';
import { differenceBetween } from './difference';
import { jsonReport, readJsonReport } from './json-report';
import { junitReport } from './junit-report';

const result = (id: string, verdict: CheckVerdict, more: Partial<CheckResult> = {}): CheckResult => ({
  id,
  group: 'catalog',
  level: 'must',
  section: 'Catalog Management',
  verdict,
  finding:
    verdict === 'pass' ? null : { key: 'conformance.finding.repeated', values: { value: 'a <b> & "c"' } },
  exchanges: [],
  ...more,
});

const RESULTS = [
  result('C1', 'pass'),
  result('C5', 'fail'),
  result('C8', 'warn'),
  result('I1', 'inconclusive', { group: 'extension' }),
  result('CLEAN', 'pass', { group: undefined }),
];
const TEXTS = {
  say: ({ values }: { values?: Record<string, unknown> }) => `Twice: ${String(values?.value)} \u0001`,
  title: (id: string) => `title of ${id}`,
  group: (group: string) => `group ${group}`,
};

it('JUnit has a suite for each group, and only what it may hold', () => {
  const xml = junitReport(RESULTS, TEXTS);
  expect(xml).toContain('<testsuites name="conformance" tests="5" failures="1" errors="0" skipped="1">');
  expect(xml.match(/<testsuite name="[^"]*"/g)).toEqual([
    '<testsuite name="group catalog"',
    '<testsuite name="group extension"',
    '<testsuite name="CLEAN"',
  ]);
  expect(xml).toContain('<testcase name="C1 title of C1" classname="conformance.catalog" time="0.000"/>');
  expect(xml).toMatch(
    /<failure message="Twice: a &lt;b&gt; &amp; &quot;c&quot; \uFFFD" type="Catalog Management">/,
  );
  expect(xml).toContain('<system-out>');
  expect(xml).not.toContain('\u0001');
});

it('JSON comes back as it went', () => {
  const run = {
    verdict: 'fail' as const,
    version: '2.12' as const,
    profile: 'plain' as const,
    catalogHash: null,
    catalog: { services: [{ dashboard_client: { secret: 'canary' } }] },
    results: RESULTS,
    leftOver: ['one'],
    requests: 7,
    durationMs: 12,
  };
  const report = jsonReport(run, new Date('2031-02-03T04:05:06Z'));
  const text = JSON.stringify(report);
  expect(text).not.toContain('canary');
  expect(readJsonReport(JSON.parse(text))).toEqual(JSON.parse(text));
  expect(report).toMatchObject({ formatVersion: 1, counts: { fail: 1, warn: 1, pass: 2, inconclusive: 1 } });
  expect(readJsonReport({ ...report, formatVersion: 2 })).toBeNull();
  expect(readJsonReport([])).toBeNull();
});

it('the difference to an earlier run names what broke, what was mended and what changed', () => {
  const later = [
    result('C1', 'fail'),
    result('C5', 'pass'),
    result('C8', 'warn'),
    result('I1', 'pass'),
    result('I3', 'fail'),
  ];
  expect(differenceBetween(RESULTS, later)).toEqual({
    newlyFailing: ['C1', 'I3'],
    fixed: ['C5'],
    changed: [
      { id: 'C1', from: 'pass', to: 'fail' },
      { id: 'C5', from: 'fail', to: 'pass' },
      { id: 'I1', from: 'inconclusive', to: 'pass' },
      { id: 'I3', from: null, to: 'fail' },
      { id: 'CLEAN', from: 'pass', to: null },
    ],
  });
  expect(differenceBetween([result('C1', 'fail')], [result('C1', 'inconclusive')]).fixed).toEqual([]);
  expect(differenceBetween(later, later)).toEqual({ newlyFailing: [], fixed: [], changed: [] });
});
