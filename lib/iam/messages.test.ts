import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import en from '@/messages/en/iam.json';
import fr from '@/messages/fr/iam.json';
import { statusOf } from './policy';
import type { Iam } from './schema';

type Tree = { [key: string]: string | Tree };
const paths = (tree: Tree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : paths(value, `${prefix}${key}.`),
  );

const FILES = [
  'schema',
  'access-rules',
  'policy',
  'completeness',
  'lock-iam',
  'service',
  'credentials/service',
];
const source = FILES.map((file) => readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8')).join('\n');
const FAULTS = ['absolute', 'secure', 'fragment', 'credentials', 'characters', 'host'];
const used = [
  ...[...source.matchAll(/'iam\.(\w+\.?[\w.]*)'/g)]
    .map(([, key]) => key!)
    .filter((key) => !/\.(save|enable)$|^(manage|enable)$/.test(key)),
  ...FAULTS.map((fault) => `redirectUri.${fault}`),
  'missing.enable',
];

test('both languages have the same sentences, and every one that the domain names', () => {
  expect(paths(fr)).toEqual(paths(en));
  expect(used.length).toBeGreaterThan(15);
  for (const key of used) expect(paths(en)).toContain(key);
});

test.each(['en', 'fr'] as const)('every sentence can be written: %s', (locale) => {
  const onError = (error: Error) => {
    throw error;
  };
  const messages = { iam: locale === 'en' ? en : fr };
  const translate = createTranslator({ locale, messages, onError }) as unknown as {
    rich: (key: string, values: object) => unknown;
  };
  const values = {
    count: 2,
    actions: 1,
    roles: 0,
    hours: 24,
    days: 3,
    number: 1,
    last4: 'abcd',
    id: 'A',
    name: 'n',
    role: 'Operator',
    kind: 'apiKey',
    most: 50,
    status: 200,
    text: 't',
    error: 'e',
    reason: 'r',
    service: 'verse',
    action: 'verse.dashboard.view',
    account: 'a',
    when: () => 'today',
    technical: (role: unknown) => role,
  };
  for (const key of paths(messages.iam))
    expect(String(translate.rich(`iam.${key}`, values))).not.toMatch(/[{}]/);
});

test('every status has its sentence', () => {
  const states = (['valid', 'expires', 'expired'] as const).flatMap((state) =>
    [[], ['https://a.example/']].flatMap((redirectUris) => {
      const list = [{ state }] as Iam['apiKeys'];
      return statusOf({
        redirectUris,
        apiKeys: list,
        clientSecrets: list,
        actions: [],
        roles: [],
      } as unknown as Iam);
    }),
  );
  for (const { part, message } of states) {
    expect(paths(en)).toContain(message.key.replace('iam.', ''));
    expect(paths(en)).toContain(`status.${part}.name`);
  }
});
