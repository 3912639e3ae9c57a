import { countsOf } from '@/lib/brokers/conformance/report/json-report';
import type { Difference } from '@/lib/brokers/conformance/report/difference';
import type { RunReport } from '@/lib/brokers/conformance/run';
import { CHECK_GROUPS, CHECK_VERDICTS, type CheckResult } from '@/lib/brokers/conformance/schema';
import type { ParityReport } from '@/lib/brokers/parity/report';
import { group, parityField, rule, say, title, verdict } from './texts';

const TOLD = ['fail', 'inconclusive', 'warn', 'info'] as const;

const table = (rows: string[][]) => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!)))
        .join('  '),
    )
    .join('\n');
};

const groupRow = (name: string, results: CheckResult[]) => {
  const counts = countsOf(results);
  return [name, ...CHECK_VERDICTS.map((one) => String(counts[one] || '·'))];
};

const groupTable = (results: CheckResult[]) => {
  const groups = CHECK_GROUPS.map((name) => ({
    name,
    results: results.filter((result) => result.group === name),
  })).filter((one) => one.results.length > 0);
  return table([
    ['', ...CHECK_VERDICTS.map(verdict)],
    ...groups.map((one) => groupRow(group(one.name), one.results)),
    groupRow('', results),
  ]);
};

const findingLines = ({ id, verdict: one, finding, section, exchanges }: CheckResult) => [
  `${verdict(one)}: ${id === 'CLEAN' ? '' : `${id} `}${title(id)}`,
  ...(finding ? [`  ${say(finding)}`] : []),
  `  Rule: ${rule(id)} (${section})`,
  ...exchanges
    .slice(-1)
    .map(({ method, path, status }) => `  Last call: ${method} ${path} → ${status ?? 'no answer'}`),
];

/** A run in words: a table of the groups, and everything that is not as it should be. */
export const reportText = (report: RunReport) => {
  const { version, profile, requests, durationMs, results } = report;
  const told = TOLD.flatMap((one) => results.filter((result) => result.verdict === one));
  const seconds = (durationMs / 1000).toFixed(1);
  return [
    `Open Service Broker ${version}, profile ${profile}: ${results.length} checks, ${requests} calls, ${seconds} s`,
    '',
    groupTable(results),
    ...told.flatMap((result) => ['', ...findingLines(result)]),
  ].join('\n');
};

/** Where the served catalog differs from the exported one. */
export const parityText = ({ rows, verdict: outcome }: ParityReport) => {
  const lines = rows
    .filter(({ level }) => level === 'fail' || level === 'warn')
    .map(({ subject, field, level, here, broker, diagnosis }) => {
      const values = `catalog.json ${here ?? '—'}, broker ${broker ?? '—'}`;
      return `  ${level}: ${subject}, ${parityField(field)}: ${diagnosis ? say(diagnosis) : values}`;
    });
  const summary =
    outcome === 'pass' ? 'The broker matches catalog.json.' : 'The broker differs from catalog.json.';
  return [summary, ...lines].join('\n');
};

/** What has changed since an earlier run. */
export const differenceText = ({ newlyFailing, fixed, changed }: Difference) => {
  const list = (ids: string[]) => (ids.length > 0 ? ids.join(', ') : 'none');
  const others = changed.map(({ id, from, to }) => `${id} ${from ?? 'not made'} → ${to ?? 'not made'}`);
  return [
    'Since the earlier run:',
    `  newly failing: ${list(newlyFailing)}`,
    `  fixed: ${list(fixed)}`,
    `  changed: ${list(others)}`,
  ].join('\n');
};
