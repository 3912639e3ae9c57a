import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '../auth/permissions';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../core/preferences';
import { env } from '../env';
import { partsOf } from './markdown';
import type { PictureFile } from './pictures';
import { GUIDE_NAMES, GUIDES, type GuideName } from './schema';

const DOCS = path.join(process.cwd(), 'docs');

const known = new Map<string, unknown>();

/** Files of the repository change with the software only: a running server reads each once. */
const once = async <T>(key: string, read: () => Promise<T>): Promise<T> => {
  const value = (known.get(key) as T | undefined) ?? (await read());
  if (env.NODE_ENV === 'production') known.set(key, value);
  return value;
};

const localeOf = (locale: string): Locale => LOCALES.find((one) => one === locale) ?? DEFAULT_LOCALE;

const isGuide = (name: string): name is GuideName => Object.hasOwn(GUIDES, name);

/** A guide in the reader's language, each section with the id that links point at; null where there is no such guide. */
export const guideOf = async (name: string, locale: string) => {
  if (!isGuide(name)) return null;
  const file = path.join(DOCS, 'guides', localeOf(locale), `${name}.md`);
  const { sections, ...guide } = await once(file, async () => partsOf(await readFile(file, 'utf8')));
  return { ...guide, sections: sections.map((section, n) => ({ id: GUIDES[name][n]!, ...section })) };
};

const ownGuides = (actor: Actor | null): GuideName[] =>
  actor
    ? [
        ...actor.platformRoles,
        ...(actor.memberships.length > 0 ? (['provider'] as const) : []),
        ...(actor.accounts.length > 0 ? (['customer'] as const) : []),
      ]
    : [];

/** Every guide with its title and what it is about, those for the actor's own roles first. */
export const guideIndex = async (actor: Actor | null, locale: string) => {
  const own = ownGuides(actor);
  const names = [...own, 'everyone' as const, ...GUIDE_NAMES];
  return Promise.all(
    [...new Set(names)].map(async (name) => {
      const { title, intro, sections } = (await guideOf(name, locale))!;
      return { name, title, intro, sections, own: own.includes(name) };
    }),
  );
};

/** The bytes of a picture of the guides, a PNG. */
export const pictureOf = (file: PictureFile): Promise<Uint8Array<ArrayBuffer>> => {
  const place = path.join(DOCS, 'images', 'guides', file);
  return once(place, async () => new Uint8Array(await readFile(place)));
};
