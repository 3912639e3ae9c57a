import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env';
import type { Locale } from '../core/preferences';

export type Messages = Record<string, Record<string, unknown>>;

const loaded = new Map<Locale, Messages>();

const namespaceOf = (file: string) =>
  file.replace(/\.json$/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** All texts of one language: messages/<locale>/<some-name>.json is the namespace `someName`. */
export const messagesFor = (locale: Locale): Messages => {
  const known = loaded.get(locale);
  if (known && env.NODE_ENV === 'production') return known;
  const folder = join(process.cwd(), 'messages', locale);
  const messages = Object.fromEntries(
    readdirSync(folder).map((file) => [
      namespaceOf(file),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  ) as Messages;
  loaded.set(locale, messages);
  return messages;
};
