import { folded } from '../core/folded';
import { Prisma } from './generated/client';

/** A pattern for LIKE that takes its signs for themselves. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** As `folded` in lib/core says it; no extension is needed. */
const foldedSql = (text: Prisma.Sql) =>
  Prisma.sql`replace(replace(lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae')`;

/**
 * Whether a text with other letters than ASCII's has this word, whatever accents either has. Folding costs five times
 * what ILIKE costs, so the many texts that have nothing to fold are told by their length and left out; `ILIKE` finds in
 * those.
 */
export const containsAccented = (text: Prisma.Sql, word: string) =>
  Prisma.sql`(octet_length(${text}) <> char_length(${text}) AND ${foldedSql(text)} LIKE ${containing(folded(word))})`;

/** Whether a text has this word, whatever accents and capitals either of them has. */
export const containsWord = (text: Prisma.Sql, word: string) =>
  Prisma.sql`(${text} ILIKE ${containing(folded(word))} OR ${containsAccented(text, word)})`;
