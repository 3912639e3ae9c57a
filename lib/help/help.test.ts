import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../core/preferences';
import { partsOf } from './markdown';
import { PICTURE_FILES, PICTURES, pictureFile } from './pictures';
import { GUIDE_NAMES, GUIDES, HELP_OF_PAGE, helpFor, helpHref } from './schema';

const docs = path.resolve(import.meta.dirname, '../../docs');
const textOf = (locale: string, name: string) =>
  readFileSync(path.join(docs, 'guides', locale, `${name}.md`), 'utf8');

const PICTURE = /!\[([^\]]*)\]\(\.\.\/\.\.\/images\/guides\/([\w.-]+)\)/g;
const filesOf = (locale: (typeof LOCALES)[number]) =>
  PICTURES.map((name) => pictureFile(name, locale) as string);
const pages = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    return entry.isDirectory() ? pages(inside) : entry.name === 'page.tsx' ? [folder] : [];
  });

describe.each(LOCALES.flatMap((locale) => GUIDE_NAMES.map((name) => [locale, name] as const)))(
  'the guide %s/%s',
  (locale, name) => {
    const text = textOf(locale, name);
    const guide = partsOf(text);

    it('has a title, an introduction in plain words, and a text for each section of the table', () => {
      expect(guide.title).not.toBe('');
      expect(guide.intro).toMatch(/^[^*`[\n]+$/);
      expect(guide.sections).toHaveLength(GUIDES[name].length);
      expect(guide.sections.filter((section) => !section.title || !section.markdown)).toEqual([]);
    });

    it('holds no HTML, and no heading that would break the order of headings', () => {
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/<[a-z/!]/i);
      expect(text).not.toMatch(/^###/m);
    });

    it('describes every picture, and shows none but those of the table', () => {
      const shown = [...text.matchAll(PICTURE)];
      expect(text.match(/!\[/g) ?? []).toHaveLength(shown.length);
      expect(shown.filter(([, alt]) => alt!.length < 20)).toEqual([]);
      expect(shown.filter(([, , file]) => !filesOf(locale).includes(file!))).toEqual([]);
    });
  },
);

it.each(LOCALES)('shows every picture in %s, of the console in that language', (locale) => {
  const all = GUIDE_NAMES.map((name) => textOf(locale, name)).join('\n');
  const shown = new Set([...all.matchAll(PICTURE)].map(([, , file]) => file));
  expect([...shown].sort()).toEqual(filesOf(locale).sort());
});

it('has the pictures of the table on disk, and no others', () => {
  const files = readdirSync(path.join(docs, 'images/guides')).sort();
  expect(files).toEqual([...PICTURE_FILES].sort());
});

it('says the same in both languages: as many paragraphs, lists and pictures in each section', () => {
  const shape = (locale: string) =>
    GUIDE_NAMES.map((name) =>
      partsOf(textOf(locale, name)).sections.map(({ markdown }) => markdown.split(/\n\n/).length),
    );
  expect(shape('fr')).toEqual(shape('en'));
});

it('sets French typography', () => {
  const wrong = GUIDE_NAMES.flatMap((name) =>
    textOf('fr', name)
      .replace(/`[^`]*`/g, '')
      .split('\n')
      .filter((line) => / [:;?!»]|« |[^\u00a0\u202f][;?]|[A-Za-zéèà]'/.test(line)),
  );
  expect(wrong).toEqual([]);
});

describe('the help of a page', () => {
  it('is named for pages that exist', () => {
    const app = path.resolve(import.meta.dirname, '../../app');
    const known = pages(app).map(
      (folder) =>
        '/' +
        path
          .relative(app, folder)
          .split(path.sep)
          .filter((part) => !part.startsWith('('))
          .join('/'),
    );
    expect(Object.keys(HELP_OF_PAGE).filter((page) => !known.includes(page))).toEqual([]);
  });

  it('is found by the path that the browser shows', () => {
    expect(helpFor('/offerings/1/plans')).toBe('provider#plans');
    expect(helpFor('/offerings/new')).toBe('provider#registration');
    expect(helpFor('/home')).toBeUndefined();
    expect(helpHref('provider#plans')).toBe('/help/provider#plans');
    expect(helpHref()).toBe('/help');
  });
});

it('names the pictures and the other guides as the product does', () => {
  const { sections } = partsOf('# A\n\nB\n\n## C\n\n![D](../../images/guides/plans.png) [E](customer.md)\n');
  expect(sections[0]!.markdown).toBe('![D](/help/images/plans.png) [E](/help/customer)');
});
