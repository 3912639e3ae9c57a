import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANNOUNCEMENT_EVENTS } from '@/lib/content/announcement/machine';
import { REGISTRATION_EVENTS } from '@/lib/offerings/registration/machine';
import { REVIEW_EVENTS } from '@/lib/reviews/machine';
import { VISIBILITY_EVENTS } from '@/lib/visibility/machine';
import { INSTALLATION_NOUNS, OFFERING_NOUNS } from '@/lib/audit/schema';

const root = join(__dirname, '..');

const verbs = (noun: string, list: string[]) => list.map((verb) => `${noun}.${verb}`);

/** The names that each template with a hole stands for. */
const TEMPLATES: Record<string, readonly string[]> = {
  'registration.${event}': REGISTRATION_EVENTS.map((event) => `registration.${event}`),
  'announcement.${event}': ANNOUNCEMENT_EVENTS.map((event) => `announcement.${event}`),
  'visibility.${event}': VISIBILITY_EVENTS.map((event) => `visibility.${event}`),
  'review.${event}': REVIEW_EVENTS.map((event) => `review.${event}`),
  'serviceId.${verb}': verbs('serviceId', ['create', 'save', 'delete', 'lock', 'unlock']),
  'apiKey.${verb}': verbs('apiKey', ['save', 'delete', 'lock', 'unlock', 'disable', 'enable']),
  'policy.${verb}': verbs('policy', ['create', 'save', 'delete']),
  'instance.${outcome}': verbs('instance', ['succeeded', 'failed']),
  'download.${kind}': ['download.catalog_json', 'download.starter_broker'],
  'iam.${kind}.${verb}': ['apiKey', 'clientSecret'].flatMap((kind) =>
    ['create', 'rotate', 'delete'].map((verb) => `iam.${kind}.${verb}`),
  ),
};

const sources = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('db/generated'))
  .map((file) => readFileSync(join(root, 'lib', file), 'utf8'));

// `action:` up to the end of its line: a name, a choice of names, or a template.
const expressions = sources.flatMap((source) =>
  [...source.matchAll(/\baction: (.*)$/gm)].map(([, rest]) => rest!),
);
const literals = expressions.flatMap((rest) =>
  [...rest.matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z_]+)+)'/g)].map(([, name]) => name!),
);
const templates = expressions.flatMap((rest) =>
  [...rest.matchAll(/`([a-z][A-Za-z]*\.\$\{[^`]+)`/g)].map(([, name]) => name!),
);
const names = [
  ...new Set([...literals, ...templates.flatMap((template) => TEMPLATES[template] ?? [])]),
].sort();

const textAt = (texts: unknown, path: string) =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], texts);

describe('the names of audited actions', () => {
  it('are found, templates included', () => {
    expect(names.length).toBeGreaterThan(40);
    expect(templates.filter((template) => !(template in TEMPLATES))).toEqual([]);
  });

  it.each(['en', 'fr'])('have a sentence in %s', (locale) => {
    const texts: unknown = JSON.parse(readFileSync(join(root, 'messages', locale, 'history.json'), 'utf8'));
    expect(names.filter((name) => typeof textAt(texts, `actions.${name}`) !== 'string')).toEqual([]);
    const nouns = [...OFFERING_NOUNS, ...INSTALLATION_NOUNS];
    expect(nouns.filter((noun) => typeof textAt(texts, `nouns.${noun}`) !== 'string')).toEqual([]);
  });

  it('begin with a noun that the log can be filtered by', () => {
    const nouns: string[] = [...OFFERING_NOUNS, ...INSTALLATION_NOUNS];
    expect(names.filter((name) => !nouns.some((noun) => name.startsWith(noun)))).toEqual([]);
  });
});
