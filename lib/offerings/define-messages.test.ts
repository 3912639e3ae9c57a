import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import enListing from '@/messages/en/listing.json';
import enSettings from '@/messages/en/offering-settings.json';
import frListing from '@/messages/fr/listing.json';
import frSettings from '@/messages/fr/offering-settings.json';

type Tree = { [key: string]: string | Tree };
const keysOf = (tree: Tree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );

const VALUES = {
  used: 3,
  maximum: 130,
  url: 'https://a.example',
  ids: 'x',
  names: 'script',
  kib: 64,
  mib: 5,
  megapixels: 24,
  count: 2,
  english: 'no',
  line: 2,
  name: 'html',
  number: 1,
  language: 'X',
  gaps: 1,
  total: 4,
  done: 3,
  languages: 'X',
  text: 'abc',
  company: 'acme',
  open: '<svg',
  close: '</svg>',
  pattern: '[a-z]',
};

describe.each([
  ['listing', enListing as Tree, frListing as Tree],
  ['offering-settings', enSettings as Tree, frSettings as Tree],
])('%s', (_, en, fr) => {
  it('says the same in both languages', () => expect(keysOf(fr)).toEqual(keysOf(en)));

  it.each(['en', 'fr'] as const)('every sentence can be written: %s', (locale) => {
    const onError = (error: Error) => {
      throw error;
    };
    const messages = locale === 'en' ? en : fr;
    const translate = createTranslator({ locale, messages, onError }) as (
      key: string,
      values: typeof VALUES,
    ) => string;
    for (const key of keysOf(messages)) expect(translate(key, VALUES)).toMatch(/^[^{}']+$/);
  });

  it('keeps the spaces of French before double punctuation from breaking', () => {
    for (const key of keysOf(fr)) {
      const text = key.split('.').reduce<Tree | string>((tree, part) => (tree as Tree)[part]!, fr) as string;
      expect(text).not.toMatch(/ [:;?!»]/);
      expect(text.replaceAll(/'<\/?'|'>'/g, '')).not.toContain("'");
    }
  });
});
