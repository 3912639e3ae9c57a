import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { objectsOf } from '@/lib/brokers/parity/broker-object';
import { OSB_VERSIONS, RUN_PROFILES, type CheckResult } from '@/lib/brokers/conformance/schema';
import { readJsonReport } from '@/lib/brokers/conformance/report/json-report';
import type { RunOptions, RunTarget } from '@/lib/brokers/conformance/target';

export const USAGE = `Usage: BROKER_PASSWORD=… npm run conformance -- --url <url> --username <name> [options]

Exercises a service broker as a platform would, and deletes what it created. The password, or token, comes from the
environment variable BROKER_PASSWORD.

  --catalog <file>       the catalog.json of the console: the broker's catalog must match it
  --osb <version>        ${OSB_VERSIONS.join(', ')}; 2.12
  --profile <profile>    ibmcloud: with the platform's extension; plain: any platform; ibmcloud
  --auth <scheme>        basic, bearer; basic
  --service <id>         the service to use; the first one
  --plan <id>            the plan to use; the first free one
  --account <id>         the account whose instances are created
  --location <id>        where instances are said to be; us-south
  --parameters <json>    parameters that every instance needs
  --header 'Name: value' sent with every call; may be repeated
  --timeout <ms>         for one call; 10000
  --limit <ms>           for the whole run; 600000
  --poll-interval <ms>   between two polls; what the broker asks for, else 1000
  --fetch-dashboard      open the dashboard's address
  --allow-http           allow plain http and addresses of this machine
  --compare <file>       the JSON report of an earlier run: tell what has changed
  --json <file>          write the report as JSON
  --junit <file>         write the report as JUnit XML

Exit status: 0 no failure, 1 failures, 2 bad arguments or no broker.`;

/** Something is wrong with the arguments; the message says what. */
export class BadArguments extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  url: text,
  username: text,
  catalog: text,
  osb: { ...text, default: '2.12' },
  profile: { ...text, default: 'ibmcloud' },
  auth: { ...text, default: 'basic' },
  service: text,
  plan: text,
  account: { ...text, default: '0'.repeat(32) },
  location: { ...text, default: 'us-south' },
  parameters: text,
  header: { ...text, multiple: true, default: [] as string[] },
  timeout: text,
  limit: text,
  'poll-interval': text,
  'fetch-dashboard': flag,
  'allow-http': flag,
  compare: text,
  json: text,
  junit: text,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const oneOf = <T extends string>(
  name: string,
  { value, choices }: { value: string; choices: readonly T[] },
): T => {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new BadArguments(`--${name} must be one of ${choices.join(', ')}.`);
  return found;
};

const milliseconds = (name: string, value: string | undefined) => {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new BadArguments(`--${name} must be a number of milliseconds.`);
  return Number(value);
};

const jsonFrom = (name: string, read: () => string): unknown => {
  try {
    return JSON.parse(read());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadArguments(`--${name} cannot be read as JSON: ${reason}`);
  }
};

const catalogFrom = (file: string, wanted: string | undefined) => {
  const catalog = jsonFrom('catalog', () => readFileSync(file, 'utf8'));
  const service = objectsOf(catalog, 'services').find(({ id }) => wanted === undefined || id === wanted);
  if (typeof service?.id !== 'string')
    throw new BadArguments(`--catalog: ${file} has no service${wanted ? ` ${wanted}` : ''}.`);
  return { catalog, serviceId: service.id };
};

const headersFrom = (lines: string[]) =>
  Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      if (!name || value === undefined) throw new BadArguments(`--header ${line} is not “Name: value”.`);
      return [name, value];
    }),
  );

const parametersFrom = (json: string) => {
  const parameters = jsonFrom('parameters', () => json);
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters))
    throw new BadArguments('--parameters must be a JSON object.');
  return parameters as Record<string, unknown>;
};

const earlierFrom = (file: string): CheckResult[] => {
  const report = readJsonReport(jsonFrom('compare', () => readFileSync(file, 'utf8')));
  if (!report) throw new BadArguments(`--compare: ${file} is not a report of this program.`);
  return report.results;
};

export type Arguments = {
  target: RunTarget;
  options: RunOptions;
  catalog?: unknown;
  earlier?: CheckResult[];
  json?: string;
  junit?: string;
};

const parsed = (argv: string[]) => {
  try {
    return parseArgs({ args: argv, options: OPTIONS }).values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
};

/**
 * Reads the command line; null when help was asked for.
 * @throws BadArguments
 */
export const readArguments = (argv: string[], password: string | undefined): Arguments | null => {
  const values = parsed(argv);
  if (values.help) return null;
  const { url, username, account: accountId, location, plan: planId, json, junit } = values;
  const authScheme = oneOf('auth', { value: values.auth, choices: ['basic', 'bearer'] as const });
  if (!url || !URL.canParse(url)) throw new BadArguments('--url is missing or is not a URL.');
  if (authScheme === 'basic' && !username) throw new BadArguments('--username is missing.');
  if (!password) throw new BadArguments('The environment variable BROKER_PASSWORD is not set.');
  const file = values.catalog === undefined ? undefined : catalogFrom(values.catalog, values.service);
  const allow = values['allow-http'];
  return {
    target: {
      access: { url, username, secret: password, authScheme },
      policy: { allowHttp: allow, allowLoopback: allow },
      httpAllowed: allow,
      serviceId: file?.serviceId ?? values.service,
      planId,
      accountId,
      location,
    },
    options: {
      version: oneOf('osb', { value: values.osb, choices: OSB_VERSIONS }),
      profile: oneOf('profile', { value: values.profile, choices: RUN_PROFILES }),
      headers: headersFrom(values.header),
      parameters: values.parameters === undefined ? undefined : parametersFrom(values.parameters),
      callTimeoutMs: milliseconds('timeout', values.timeout),
      limitMs: milliseconds('limit', values.limit),
      pollIntervalMs: milliseconds('poll-interval', values['poll-interval']),
      fetchDashboard: values['fetch-dashboard'],
    },
    catalog: file?.catalog,
    earlier: values.compare === undefined ? undefined : earlierFrom(values.compare),
    json,
    junit,
  };
};
