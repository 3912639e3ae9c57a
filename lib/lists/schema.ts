import { z } from 'zod';
import { idSchema } from '../core/ids';
import { lineSchema } from '../core/text';

export const LISTS = ['offerings', 'reviews', 'people', 'audit', 'history'] as const;
export type ListName = (typeof LISTS)[number];

/** What of a list's address a saved filter keeps: everything but the place within the list. */
export const FILTER_KEYS: Record<ListName, readonly string[]> = {
  offerings: ['q', 'visibility', 'registrationState', 'providerId', 'sort', 'limit'],
  reviews: ['state', 'kind'],
  people: ['q'],
  audit: ['action', 'actor', 'from', 'to', 'provider', 'limit'],
  history: ['action', 'actor', 'from', 'to', 'limit'],
};

/** The part of an address that filters the list, in an order of its own: equal filters are equal texts. */
export const filterOf = (list: ListName, search: Record<string, string | undefined>): string => {
  const said = FILTER_KEYS[list].flatMap((key) => (search[key] ? [[key, search[key]]] : []));
  return new URLSearchParams(said).toString();
};

export const listParams = z.object({ list: z.enum(LISTS) });
export const csvParams = z.object({ list: z.enum(LISTS).exclude(['history']) });
/** A list's own filter; its own schema says what of it is valid. */
export const csvQuerySchema = z.record(z.string().max(40), z.string().max(200));
export const savedFilterParams = listParams.extend({ filterId: idSchema });

const nameSchema = lineSchema(60)
  .trim()
  .refine((name) => name !== '', 'validation.required');

/** A new saved filter; `query` is the list's address without its place, at most 1,000 characters. */
export const saveFilterSchema = z.strictObject({ name: nameSchema, query: lineSchema(1000) });
export type SaveFilter = z.infer<typeof saveFilterSchema>;

/** What can be changed of one; one filter of a list at most is where the list opens. */
export const changeFilterSchema = z.strictObject({
  name: nameSchema.optional(),
  query: lineSchema(1000).optional(),
  isDefault: z.boolean().optional(),
});
export type ChangeFilter = z.infer<typeof changeFilterSchema>;

export const savedFilterSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  isDefault: z.boolean(),
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** The columns to show, in their order. */
export const columnsSchema = z.strictObject({ columns: z.array(z.string().max(40)).min(1).max(20) });

/** What a list opens with when its address says nothing, or null. */
export const openingFilter = (filters: SavedFilter[], search: Record<string, string>): string | null =>
  (Object.keys(search).length === 0 && filters.find(({ isDefault }) => isDefault)?.query) || null;
