import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export type Door = { kind: 'page' | 'route'; file: string; path: string; methods: string[] };

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? walk(file) : [file];
  });

const urlPath = (file: string) =>
  '/' +
  path
    .dirname(file)
    .split(path.sep)
    .slice(1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/');

const methodsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
    ([, method]) => method!,
  );

/** Every page and route handler of the application, read from the folder itself so that a new one is known at once. */
export const doors = (): Door[] =>
  walk('app').flatMap((file): Door[] => {
    if (file.endsWith('page.tsx')) return [{ kind: 'page', file, path: urlPath(file), methods: ['GET'] }];
    if (file.endsWith('route.ts'))
      return [{ kind: 'route', file, path: urlPath(file), methods: methodsOf(file) }];
    return [];
  });

/** `/offerings/[offeringId]/plans/[planId]` with values in place of the segments. */
export const fill = (pattern: string, values: Record<string, string>, otherwise: string) =>
  pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? otherwise),
  );
