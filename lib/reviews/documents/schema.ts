import { z } from 'zod';
import type { ReviewKind } from '../schema';

/** The parts of an offering that a request can be about, in reading order. */
export const DOCUMENT_PARTS = [
  'registration',
  'listing',
  'settings',
  'access',
  'plans',
  'guidance',
  'announcement',
  'evidence',
  'request',
] as const;
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** What each kind of request hands in; `request` is what comes with the request itself. */
export const PARTS_FOR_KIND: Record<ReviewKind, readonly DocumentPart[]> = {
  registration: ['registration'],
  prices: ['plans'],
  announcement: ['announcement'],
  release: ['listing', 'settings', 'access', 'plans', 'guidance', 'evidence'],
  deprecation: ['request'],
};

/** The page on which each part is edited. */
export const PAGE_FOR_PART: Record<DocumentPart, string> = {
  registration: 'registration',
  listing: 'listing',
  settings: 'settings',
  access: 'access',
  plans: 'plans',
  guidance: 'content',
  announcement: 'content',
  evidence: 'release',
  request: 'release',
};

const leafSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type Leaf = z.infer<typeof leafSchema>;

/** One field of a document: its part and the way to it (`registration.contacts.primary.name`), and what it holds. */
export type DocumentField = { path: string; value: Leaf };

/** A stored snapshot: pairs, because jsonb does not keep the order of an object's keys. */
export const snapshotSchema = z.array(z.tuple([z.string(), leafSchema]));
export type Snapshot = z.infer<typeof snapshotSchema>;

export type FieldDifference = { path: string; before: Leaf; after: Leaf };

export const partOf = (path: string) => path.split('.', 1)[0] as DocumentPart;

/** Plans and evidence are many: the way to one goes on with its id. */
const KEYED: readonly DocumentPart[] = ['plans', 'evidence'];

const anchorOf = (path: string) => `field-${path.replaceAll('.', '-')}`;

/** Where a field is edited: its page, and the anchor of its input. */
export const fieldHref = (offeringId: string, path: string): string => {
  const part = partOf(path);
  const page = `/offerings/${offeringId}/${PAGE_FOR_PART[part]}`;
  const rest = path.slice(part.length + 1);
  if (part === 'evidence' || part === 'request') return `${page}#evidence`;
  if (!KEYED.includes(part)) return `${page}#${anchorOf(rest)}`;
  const [id, ...within] = rest.split('.');
  return `${page}?plan=${id}#${anchorOf(within.join('.'))}`;
};

/** What the things with ids are called, so that a path can be read: id → name. */
export const namesOf = (fields: readonly DocumentField[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ path, value }) => {
      const [, id, last, more] = path.split('.');
      const isName = KEYED.includes(partOf(path)) && !more && (last === 'displayName' || last === 'title');
      return isName && id && value ? [[id, String(value)]] : [];
    }),
  );
