import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import callsEn from '@/messages/en/broker-calls.json';
import brokersEn from '@/messages/en/brokers.json';
import conformanceEn from '@/messages/en/conformance.json';
import deploymentsEn from '@/messages/en/deployments.json';
import importBrokerEn from '@/messages/en/import-broker.json';
import parityEn from '@/messages/en/parity.json';
import callsFr from '@/messages/fr/broker-calls.json';
import brokersFr from '@/messages/fr/brokers.json';
import conformanceFr from '@/messages/fr/conformance.json';
import deploymentsFr from '@/messages/fr/deployments.json';
import importBrokerFr from '@/messages/fr/import-broker.json';
import parityFr from '@/messages/fr/parity.json';
import { PARITY_FIELDS } from './parity/report';

const leaves = (node: object, prefix = ''): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

const VALUES = {
  host: 'b.example.com',
  header: 'X-Region',
  code: 'CERT_HAS_EXPIRED',
  seconds: 10,
  limit: 1_000_000,
  scheme: 'ftp',
  port: '22',
  status: 401,
  location: '/x',
  encoding: 'gzip',
  said: 'yes',
  description: 'No.',
  line: 2,
  column: 3,
  path: 'services.0',
  expected: 'string',
  fail: 1,
  fields: 'F',
  warn: 2,
  info: 0,
  id: 'I',
  name: 'N',
  broker: 'B',
  count: 2,
  service: 'S',
  key: 'free',
  value: '"x"',
  misspelt: 'Free',
  taken: 'true',
  plan: 'P',
  region: 'R',
  regions: 'eu-de',
  method: 'PUT',
  got: 500,
  wanted: '200',
  state: 'failed',
  member: 'enabled',
  pass: 3,
  inconclusive: 1,
  ids: 'C1',
  ms: 12,
  version: '2.12',
  profile: 'P',
  done: 1,
  total: 2,
  failed: 1,
  days: 3,
  needed: 'syslog_drain',
};

const LANGUAGES = {
  en: {
    brokerCalls: callsEn,
    parity: parityEn,
    brokers: brokersEn,
    conformance: conformanceEn,
    deployments: deploymentsEn,
    importBroker: importBrokerEn,
  },
  fr: {
    brokerCalls: callsFr,
    parity: parityFr,
    brokers: brokersFr,
    conformance: conformanceFr,
    deployments: deploymentsFr,
    importBroker: importBrokerFr,
  },
};

describe.each(Object.entries(LANGUAGES))('messages in %s', (locale, messages) => {
  test.each(leaves(messages))('%s renders with its values', (key) => {
    const faults: unknown[] = [];
    const translate = createTranslator<Record<string, never>>({
      locale,
      messages: messages as unknown as Record<string, never>,
      onError: (error) => void faults.push(error),
    });
    const text = (translate as unknown as (key: string, values: object) => string)(key, VALUES);
    expect(faults).toEqual([]);
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toContain("'");
  });
});

test('both languages have the same keys', () => {
  expect(leaves(LANGUAGES.fr).sort()).toEqual(leaves(LANGUAGES.en).sort());
});

test('every diagnosis, field and kind of failure in the code has its sentence', () => {
  const read = (folder: string) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((file) => file.endsWith('.ts') && !file.includes('test'))
      .map((file) => readFileSync(join(import.meta.dirname, folder, file), 'utf8'))
      .join('\n');
  const parity = read('parity');
  const diagnoses = [...parity.matchAll(/diagnosis\(\s*'(\w+)'/g)].map(
    ([, name]) => `parity.diagnosis.${name}`,
  );
  const fields = PARITY_FIELDS.map((name) => `parity.field.${name}`);
  const failures = [...read('guard').matchAll(/^ {2}\| '(\w+)'/gm)].map(([, name]) => `brokerCalls.${name}`);
  const answers = [...read('osb').matchAll(/failed\('(\w+)'/g)].map(([, name]) => `brokerCalls.${name}`);
  expect([diagnoses, fields, failures, answers].map((found) => found.length > 4)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const known = new Set(leaves(LANGUAGES.en));
  expect([...diagnoses, ...fields, ...failures, ...answers].filter((key) => !known.has(key))).toEqual([]);
});
