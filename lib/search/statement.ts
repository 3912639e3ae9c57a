import { folded } from '../core/folded';
import { containsAccented } from '../db/folded';
import { Prisma } from '../db/generated/client';

/** Who looks, as far as the statement is concerned: everything, or what belongs to these providers. */
export type Sight = { everything: boolean; providerIds: string[]; people: 'all' | 'team' };

const PER_KIND = 6;
// What each way of finding contributes at most: a word that names everything costs no more than a rare one.
const CANDIDATES = 20;

const escape = (word: string) => word.replace(/[\\%_]/g, '\\$&');

// Two letters have no trigram of their own, but the beginning of a word has.
const contains = (column: Prisma.Sql, word: string) =>
  word.length > 2
    ? Prisma.sql`${column} ILIKE ${`%${escape(word)}%`}`
    : Prisma.sql`(${column} ILIKE ${`${escape(word)}%`} OR ${column} ILIKE ${`% ${escape(word)}%`})`;

const any = (columns: Prisma.Sql[], words: string[]) =>
  Prisma.sql`(${Prisma.join(
    words.flatMap((word) => columns.map((column) => contains(column, word))),
    ' OR ',
  )})`;

const all = (conditions: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;

const every = (text: Prisma.Sql, words: string[]) => all(words.map((word) => contains(text, word)));

/** A text with other letters than ASCII's has the word, whatever accents either has; no index knows. */
const accented = (text: Prisma.Sql, word: string) =>
  word.length > 2 ? containsAccented(text, word) : containsAccented(Prisma.sql`(' ' || ${text})`, ` ${word}`);

/** As `every`, whatever accents the text and the words have: only for few rows. */
const everyFolded = (text: Prisma.Sql, words: string[]) =>
  all(
    words.map(
      (word) =>
        Prisma.sql`(${contains(text, word)} OR ${contains(text, folded(word))} OR ${accented(text, word)})`,
    ),
  );

/** 0: it is what was typed, 1: it begins with it, 2: another. */
const rank = (column: Prisma.Sql, q: string) => Prisma.sql`
  CASE WHEN lower(${column}) = ${q} THEN 0 WHEN ${column} ILIKE ${`${escape(q)}%`} THEN 1 ELSE 2 END`;

const mine = ({ everything, providerIds }: Sight) =>
  everything ? Prisma.sql`TRUE` : Prisma.sql`o."providerId" = ANY(${providerIds}::uuid[])`;

const column = (name: string) => Prisma.raw(name);

const people = ({ people: sight, providerIds }: Sight) =>
  sight === 'all'
    ? Prisma.sql`TRUE`
    : Prisma.sql`EXISTS (SELECT FROM "Membership" m WHERE m."userId" = u."id" AND m."providerId" = ANY(${providerIds}::uuid[]))`;

const limited = (query: Prisma.Sql) => Prisma.sql`(${query} LIMIT ${CANDIDATES})`;
const union = (queries: Prisma.Sql[]) => Prisma.join(queries, ' UNION ');

const offeringName = column('o."name"');

/** The ids of offerings that the words may name: by the whole, by all words of one name, by one of several words. */
const nearIds = (sight: Sight, words: string[]) => {
  const plain = words.map(folded);
  const named = (condition: Prisma.Sql) =>
    limited(Prisma.sql`SELECT o."id" FROM "Offering" o WHERE ${mine(sight)} AND ${condition}`);
  return union([
    named(Prisma.sql`o."name" ILIKE ${`${escape(words.join(' '))}%`}`),
    named(every(offeringName, words)),
    named(every(column('o."serviceName"'), words)),
    limited(Prisma.sql`
      SELECT o."id" FROM "Listing" l JOIN "Offering" o ON o."id" = l."offeringId"
      WHERE ${mine(sight)} AND ${every(column('l."displayName"'), words)}`),
    ...(words.length > 1 ? words.map((word) => named(contains(offeringName, word))) : []),
    // "maree" for "Marée" reads the names that have other letters than ASCII's; "marée" for "Maree" asks the index.
    named(all(words.map((word) => accented(offeringName, word)))),
    ...(words.length > 1 ? words.map((word) => named(accented(offeringName, word))) : []),
    ...(plain.join(' ') === words.join(' ') ? [] : [named(every(offeringName, plain))]),
  ]);
};

/** The ids of rows of an offering whose own name has one of the words, of all that the actor may see. */
const ownIds = (
  sight: Sight,
  options: { from: Prisma.Sql; id: Prisma.Sql; columns: Prisma.Sql[]; words: string[] },
) => {
  const { from, id, columns, words } = options;
  return union(
    words.map((word) =>
      limited(Prisma.sql`
        SELECT ${id} FROM ${from} JOIN "Offering" o ON o."id" = "offeringId"
        WHERE ${mine(sight)} AND ${any(columns, [word])}`),
    ),
  );
};

/**
 * Everything that the words name, at most six of a kind, in one statement. Names are found by their trigram indexes;
 * what belongs to an offering is also found by the offering's name beside its own ("haiku standard"). Offerings that
 * only some words name come as `near`.
 */
export const searchStatement = (sight: Sight, words: string[]) => {
  const q = words.join(' ');
  const ofOffering = (own: Prisma.Sql) => everyFolded(Prisma.sql`concat_ws(' ', ${own}, o."name")`, words);
  const planNames = [column('p."displayName"'), column('p."name"')];
  const personNames = [column('u."name"'), column('u."email"')];
  const deployment = Prisma.sql`concat_ws(' ', p."displayName", d."regionId", g."names"->>'en', g."names"->>'fr')`;
  return Prisma.sql`
    WITH near AS MATERIALIZED (
      SELECT o."id", o."name", o."updatedAt", o."providerId",
             ${everyFolded(Prisma.sql`concat_ws(' ', o."name", o."serviceName", l."displayName")`, words)} AS whole,
             ${rank(column('o."name"'), q)} AS rank
      FROM "Offering" o LEFT JOIN "Listing" l ON l."offeringId" = o."id"
      WHERE o."id" IN (${nearIds(sight, words)})
      ORDER BY whole DESC, rank, o."updatedAt" DESC
      LIMIT ${4 * CANDIDATES}
    ), plan AS (
      SELECT p."id", p."displayName", p."name", o."id" AS "offeringId", o."name" AS offering
      FROM "Plan" p JOIN "Offering" o ON o."id" = p."offeringId"
      WHERE p."id" IN (
          ${ownIds(sight, { from: column('"Plan" p'), id: column('p."id"'), columns: planNames, words })}
          UNION SELECT p."id" FROM "Plan" p JOIN near ON near."id" = p."offeringId"
        ) AND ${ofOffering(Prisma.sql`p."displayName", p."name"`)}
      ORDER BY ${rank(column('p."displayName"'), q)}, o."updatedAt" DESC LIMIT ${PER_KIND}
    ), broker AS (
      SELECT b."id", b."name", b."url", o."id" AS "offeringId", o."name" AS offering
      FROM "Broker" b JOIN "Offering" o ON o."id" = b."offeringId"
      WHERE b."id" IN (
          ${ownIds(sight, { from: column('"Broker" b'), id: column('b."id"'), columns: [column('b."name"')], words })}
          UNION SELECT b."id" FROM "Broker" b JOIN near ON near."id" = b."offeringId"
        ) AND ${ofOffering(Prisma.sql`b."name", b."url"`)}
      ORDER BY ${rank(column('b."name"'), q)}, o."updatedAt" DESC LIMIT ${PER_KIND}
    ), deployment AS (
      SELECT d."id", p."displayName", d."regionId", o."id" AS "offeringId", o."name" AS offering
      FROM "Deployment" d
      JOIN "Plan" p ON p."id" = d."planId"
      JOIN "Region" g ON g."id" = d."regionId"
      JOIN "Offering" o ON o."id" = d."offeringId"
      WHERE d."id" IN (
          (SELECT d."id" FROM "Deployment" d JOIN "Offering" o ON o."id" = d."offeringId"
           WHERE ${mine(sight)} AND d."regionId" IN (
             SELECT g."id" FROM "Region" g
             WHERE ${any([column('g."id"'), column(`g."names"->>'en'`), column(`g."names"->>'fr'`)], words)})
           LIMIT ${CANDIDATES})
          UNION SELECT d."id" FROM "Deployment" d JOIN near ON near."id" = d."offeringId"
          UNION SELECT d."id" FROM "Deployment" d JOIN plan ON plan."id" = d."planId"
        ) AND ${ofOffering(deployment)}
      ORDER BY o."updatedAt" DESC LIMIT ${PER_KIND}
    ), review AS (
      SELECT r."id", r."kind", r."state", near."id" AS "offeringId", near."name" AS offering
      FROM near JOIN "Review" r ON r."offeringId" = near."id"
      WHERE near.whole
      ORDER BY r."state" <> 'open', r."submittedAt" DESC LIMIT ${PER_KIND}
    ), person AS (
      SELECT u."id", u."name", u."email" FROM "User" u
      WHERE ${any(personNames, words)} AND ${every(Prisma.sql`concat_ws(' ', u."name", u."email")`, words)} AND ${people(sight)}
      ORDER BY ${rank(column('u."name"'), q)}, u."name" LIMIT ${PER_KIND}
    )
    (SELECT 'offering' AS kind, near."id", near."name" AS title, v."name" AS context, NULL AS note, near."id" AS "offeringId"
     FROM near JOIN "Provider" v ON v."id" = near."providerId" WHERE near.whole
     ORDER BY near.rank, near."updatedAt" DESC LIMIT ${PER_KIND})
    UNION ALL (SELECT 'near', "id", "name", '', NULL, "id" FROM near ORDER BY whole DESC, rank LIMIT ${PER_KIND})
    UNION ALL SELECT 'plan', "id", COALESCE(NULLIF("displayName", ''), "name", ''), offering, "name", "offeringId" FROM plan
    UNION ALL SELECT 'broker', "id", "name", offering, "url", "offeringId" FROM broker
    UNION ALL SELECT 'deployment', "id", "displayName", offering, "regionId", "offeringId" FROM deployment
    UNION ALL SELECT 'review', "id", offering, '', "kind" || '.' || "state", "offeringId" FROM review
    UNION ALL SELECT 'person', "id", "name", "email", NULL, NULL FROM person`;
};
