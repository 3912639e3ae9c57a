import type { Prisma } from '../db/generated/client';

/** PostgreSQL's jsonb takes neither NUL nor half a surrogate pair; a broker may well answer with them. */
const clean = (text: string) => text.replace(/\u0000|\p{Surrogate}/gu, '\uFFFD');

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === undefined ? [] : [[clean(key), cleaned(member)]],
    ),
  );
};

/** Somebody else's JSON in a form that the database keeps. */
export const storable = (value: object): Prisma.InputJsonObject => cleaned(value) as Prisma.InputJsonObject;
