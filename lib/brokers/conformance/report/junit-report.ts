import { create } from 'xmlbuilder2';
import type { Message } from '../../../core/errors';
import { CHECK_GROUPS, type CheckResult } from '../schema';

type Texts = {
  /** A finding in words. */
  say: (message: Message) => string;
  title: (id: string) => string;
  group: (group: string) => string;
};
type Attributes = Record<string, string | number>;

const INCONCLUSIVE = ['inconclusive', 'skipped'];
const NOTED = ['warn', 'info'];

const number = (results: CheckResult[], verdicts: string[]) =>
  results.filter(({ verdict }) => verdicts.includes(verdict)).length;

const caseOf = (result: CheckResult, { say, title }: Texts) => {
  const { id, group, section, verdict, finding, exchanges } = result;
  const text = finding ? say(finding) : '';
  const milliseconds = exchanges.reduce((sum, { latencyMs }) => sum + (latencyMs ?? 0), 0);
  return {
    '@name': `${id} ${title(id)}`,
    '@classname': `conformance.${group ?? 'run'}`,
    '@time': (milliseconds / 1000).toFixed(3),
    ...(verdict === 'fail' && { failure: { '@message': text, '@type': section, '#': text } }),
    ...(INCONCLUSIVE.includes(verdict) && { skipped: { '@message': text } }),
    ...(NOTED.includes(verdict) && { 'system-out': text }),
  };
};

const countsOf = (results: CheckResult[]): Attributes => ({
  '@tests': results.length,
  '@failures': number(results, ['fail']),
  '@errors': 0,
  '@skipped': number(results, INCONCLUSIVE),
});

/**
 * A run as JUnit XML: a suite for each group, a case for each check. What is inconclusive counts as skipped, a warning
 * stands in the case's output.
 */
export const junitReport = (results: CheckResult[], texts: Texts): string => {
  const groups = [...CHECK_GROUPS, undefined].map((group) => ({
    name: group ? texts.group(group) : 'CLEAN',
    results: results.filter((result) => result.group === group),
  }));
  const suites = groups
    .filter((group) => group.results.length > 0)
    .map((group) => ({
      '@name': group.name,
      ...countsOf(group.results),
      testcase: group.results.map((result) => caseOf(result, texts)),
    }));
  const root = { testsuites: { '@name': 'conformance', ...countsOf(results), testsuite: suites } };
  // A broker's own words may hold characters that XML has no place for.
  const options = { version: '1.0' as const, encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' };
  return `${create(options, root).end({ prettyPrint: true })}\n`;
};
