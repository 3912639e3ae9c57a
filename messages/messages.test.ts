import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };

const folder = (locale: string) => path.join(import.meta.dirname, locale);
const load = (locale: string, file: string) =>
  JSON.parse(readFileSync(path.join(folder(locale), file), 'utf8')) as Tree;

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort();

describe.each(readdirSync(folder('en')))('%s', (file) => {
  const english = new Map(flatten(load('en', file)));
  const french = new Map(flatten(load('fr', file)));

  it('has the same texts in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('is well-formed in both languages', () => {
    for (const [locale, messages] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      for (const [key, text] of messages) {
        const translate = createTranslator({
          locale,
          messages: { text },
          onError: (error) => expect.unreachable(`${file} ${locale} ${key}: ${error.message}`),
        });
        const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name]) => [name!, (chunks: unknown) => chunks]);
        const given = Object.fromEntries([...values(text).map((name) => [name, 2]), ...tags]);
        expect(translate.rich('text', given as never), key).toBeTruthy();
      }
    }
  });

  it('shows no quote that only the writer of a text needs', () => {
    // Texts without values are shown as they are: what escapes a sign there would be read.
    const wrong = [...english, ...french].filter(([, text]) => {
      if (/\{\w|<\w+>/.test(text)) return false;
      return /'[<>]|[<>]'/.test(createTranslator({ locale: 'fr', messages: { text } })('text'));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('never shouts', () => {
    expect([...english.values()].filter((text) => text.includes('!'))).toEqual([]);
  });

  it('sets French typography', () => {
    const wrong = [...french].filter(([, text]) =>
      / [;?!]|[^\u202f\u00a0 ] :(?![\/:])|[A-Za-zéèà]'[A-Za-zéèà]/.test(text.replaceAll("''", '’')),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

it('has the same files in both languages', () => {
  expect(readdirSync(folder('fr'))).toEqual(readdirSync(folder('en')));
});
