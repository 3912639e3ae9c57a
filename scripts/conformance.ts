import { writeFileSync } from 'node:fs';
import { compareParity } from '@/lib/brokers/parity/compare-parity';
import { importDefinition } from '@/lib/brokers/parity/import-definition';
import { differenceBetween } from '@/lib/brokers/conformance/report/difference';
import { jsonReport } from '@/lib/brokers/conformance/report/json-report';
import { junitReport } from '@/lib/brokers/conformance/report/junit-report';
import { runConformance, type RunReport } from '@/lib/brokers/conformance/run';
import { BadArguments, readArguments, USAGE, type Arguments } from './conformance/arguments';
import { differenceText, parityText, reportText } from './conformance/print';
import { group, say, title } from './conformance/texts';

const NO_BROKER = 2;

const failed = (reason: string) => {
  console.error(reason);
  return NO_BROKER;
};

/** Why the broker could not be spoken to at all, or undefined. */
const unreachable = ({ results }: RunReport) => {
  const failure = results.find(({ id }) => id === 'C1')?.exchanges[0]?.failure;
  return failure ? say(failure) : undefined;
};

const parityOf = ({ target, catalog }: Arguments, report: RunReport) => {
  const definitions = importDefinition(catalog);
  const definition = definitions.find(({ service }) => service.id === target.serviceId);
  return definition && compareParity(definition, report.catalog);
};

const writeReports = ({ json, junit }: Arguments, report: RunReport) => {
  if (json) writeFileSync(json, `${JSON.stringify(jsonReport(report, new Date()), null, 2)}\n`);
  if (junit) writeFileSync(junit, junitReport(report.results, { say, title, group }));
};

const run = async (given: Arguments): Promise<number> => {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const report = await runConformance(given.target, { ...given.options, signal: stop.signal });
  writeReports(given, report);
  const reason = unreachable(report);
  if (reason) return failed(reason);
  const parity = given.catalog === undefined ? undefined : parityOf(given, report);
  const parts = [
    reportText(report),
    ...(parity ? [parityText(parity)] : []),
    ...(given.earlier ? [differenceText(differenceBetween(given.earlier, report.results))] : []),
  ];
  console.log(parts.join('\n\n'));
  return report.verdict === 'fail' || parity?.verdict === 'fail' ? 1 : 0;
};

/** The exit status of one run of this program. */
const main = async () => {
  try {
    const given = readArguments(process.argv.slice(2), process.env.BROKER_PASSWORD);
    if (given) return await run(given);
    console.log(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof BadArguments) return failed(`${error.message}\n\n${USAGE}`);
    throw error;
  }
};

process.exitCode = await main();
