import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import en from '@/messages/en/plans-errors.json';
import fr from '@/messages/fr/plans-errors.json';

const source = ['schema', 'cross-field', 'completeness']
  .map((file) => readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8'))
  .join('\n');
const used = new Set([
  ...[...source.matchAll(/'plansErrors\.(\w+)'/g)].map(([, key]) => key),
  ...[...source.matchAll(/refuse\(\s*ctx,\s*\[[^\]]*\],\s*'(\w+)'/g)].map(([, key]) => key),
  ...[...source.matchAll(/lack\((?:'[^']*'|`[^`]*`|\w+),\s*'(\w+)'/g)].map(([, key]) => key),
]);

test('every key has its sentence in both languages, and no sentence is idle', () => {
  expect(Object.keys(en).sort()).toEqual([...used].sort());
  expect(Object.keys(fr)).toEqual(Object.keys(en));
});

test.each(['en', 'fr'] as const)('every sentence can be written: %s', (locale) => {
  const onError = (error: Error) => {
    throw error;
  };
  const values = {
    digits: 15,
    places: 10,
    unit: 'CALL',
    expected: 2,
    actual: 1,
    country: 'USA',
    currency: 'USD',
    name: 'a',
    field: 'unit',
    number: 1,
    plan: 'Standard',
    named: 'yes',
  };
  const messages = locale === 'en' ? en : fr;
  const translate = createTranslator({ locale, messages, onError }) as (
    key: string,
    given: typeof values,
  ) => string;
  for (const key of Object.keys(messages)) expect(translate(key, values)).toMatch(/^\p{Lu}[^{}]+\.$/u);
});
