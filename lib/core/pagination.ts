import { z } from 'zod';

/** A keyset cursor: the sort values of the last row seen, opaque to callers. */
export const encodeCursor = (parts: readonly string[]) =>
  Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');

/** The parts of a cursor, or null when it is not one of ours. */
export const decodeCursor = (cursor: string, length: number): string[] | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return z.array(z.string()).length(length).parse(parts);
  } catch {
    return null;
  }
};

export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export type Page<T> = { rows: T[]; nextCursor: string | null };

/** One page of rows as it is answered; `nextCursor` asks for the next one and is null on the last. */
export const pageSchema = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), nextCursor: z.string().nullable() });

/** How many rows a page of a list may show, for people to choose from. */
export const PAGE_SIZES = [20, 50, 100] as const;

/** A page that can be turned both ways; `previousCursor` is null on the first. */
export type TurnedPage<T> = Page<T> & { previousCursor: string | null };

export const turnedPageSchema = <T extends z.ZodType>(row: T) =>
  pageSchema(row).extend({ previousCursor: z.string().nullable() });
