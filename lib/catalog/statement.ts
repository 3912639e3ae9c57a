import { idSchema } from '../core/ids';
import { decodeCursor } from '../core/pagination';
import { containsWord } from '../db/folded';
import { Prisma } from '../db/generated/client';

/** The tables that conditions and columns speak of. */
export const FROM = Prisma.sql`
  FROM "Offering" o
  JOIN "Provider" p ON p."id" = o."providerId"
  JOIN "Listing" l ON l."offeringId" = o."id"`;

/** A text of the listing in the reader's language, the English one where it is not translated. */
export const textIn = (field: 'displayName' | 'shortDescription', locale: string) => {
  const english = Prisma.raw(`l."${field}"`);
  return Prisma.sql`COALESCE(NULLIF(l."translations" -> ${locale}::text ->> ${field}::text, ''), ${english})`;
};

/** Every word must occur in the name, the short description (English or the reader's own) or a tag, with accents or without. */
export const searched = (q: string, locale: string) => {
  const own = Prisma.join([textIn('displayName', locale), textIn('shortDescription', locale)], ', ');
  const text = Prisma.sql`concat_ws(' ', l."displayName", l."shortDescription", ${own}, array_to_string(l."tags", ' '))`;
  return q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => containsWord(text, word));
};

/** The rows behind a cursor; one that is not ours is left out. */
export const after = (cursor: string | undefined, sort: Prisma.Sql) => {
  const [name, id] = (cursor && decodeCursor(cursor, 2)) || [];
  return name !== undefined && idSchema.safeParse(id).success
    ? [Prisma.sql`(${sort}, o."id") > (${name}, ${id}::uuid)`]
    : [];
};
