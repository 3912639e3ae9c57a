import { z } from 'zod';
import { formatCrn } from '../../core/crn';
import { conflict, invalid } from '../../core/errors';
import { accountIdSchema, idSchema } from '../../core/ids';
import { PLATFORM_PROFILE } from '../../core/platform-profile';

const isId = (text: string) => idSchema.safeParse(text).success;

/** The id of the last row of the page before. */
const pageTokenSchema = (prefix: string) =>
  z
    .string()
    .max(200)
    .transform((token) => Buffer.from(token, 'base64url').toString())
    .refine((id) => id.startsWith(prefix) && isId(id.slice(prefix.length)), 'iam.wire.pageToken');

/** Where the platform's lists end unless the caller says how many: 20, at most 100. */
const pageShape = (idPrefix: string) => ({
  account_id: accountIdSchema.optional(),
  pagesize: z.coerce.number().int().min(1).max(100).default(20),
  pagetoken: pageTokenSchema(idPrefix).optional(),
  sort: z.enum(['name', 'description', 'created_at', 'modified_at']).optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
});
/** `idPrefix` is what the ids of the list's rows begin with, before their UUID. */
export const listQuerySchema = (idPrefix = '') => z.looseObject(pageShape(idPrefix));

const COLUMNS = {
  name: 'name',
  description: 'description',
  created_at: 'createdAt',
  modified_at: 'modifiedAt',
} as const;
type ListQuery = z.output<ReturnType<typeof listQuerySchema>>;

/** The order of a list: as asked, and by id where that says nothing. */
export const orderOf = ({ sort, order }: ListQuery) => [
  ...(sort ? [{ [COLUMNS[sort]]: order }] : []),
  { id: order },
];

/** A page of the list that `query` asks for, in the platform's shape; `rows` holds one more than fit if there are more. */
export const pageOf = <Row extends { id: string }, Dto>(
  rows: Row[],
  { query, url, name, dto }: { query: ListQuery; url: string; name: string; dto: (row: Row) => Dto },
) => {
  const shown = rows.slice(0, query.pagesize);
  const last = rows.length > query.pagesize ? shown.at(-1) : undefined;
  const address = (pagetoken: string | null) => {
    const next = new URL(url);
    next.searchParams.delete('pagetoken');
    if (pagetoken) next.searchParams.set('pagetoken', pagetoken);
    return next.href;
  };
  return {
    limit: query.pagesize,
    first: address(null),
    ...(last && { next: address(Buffer.from(last.id).toString('base64url')) }),
    [name]: shown.map(dto),
  };
};

/** Where the page begins, for Prisma: after the row whose id the token holds. */
export const cursorOf = ({ pagetoken, pagesize }: ListQuery) => ({
  take: pagesize + 1,
  ...(pagetoken && { cursor: { id: pagetoken }, skip: 1 }),
});

/** What `If-Match` is held against: the row's version. */
export const entityTag = (version: number) => String(version);

/** @throws invalid without a tag; conflict when it is not the present one. `*` fits any. */
export const assertTag = (ifMatch: string | null, version: number) => {
  if (ifMatch === null) throw invalid([{ path: 'If-Match', message: { key: 'iam.wire.ifMatch' } }]);
  if (ifMatch !== '*' && ifMatch.replace(/"/g, '') !== entityTag(version)) throw conflict();
};

/** @throws conflict while the entity is locked */
export const assertUnlocked = (locked: boolean) => {
  if (locked) throw conflict({ key: 'iam.wire.locked' });
};

/** The CRN of one of identity's own resources. */
export const identityCrn = (accountId: string, resourceType: string, resource: string) =>
  formatCrn({ ...PLATFORM_PROFILE, serviceName: 'iam-identity', accountId, resourceType, resource });

/** `2026-03-01T12:00+0000`, as the platform writes moments here; ISO 8601 is read as well. */
export const moment = (at: Date) => at.toISOString().replace(/:\d\d\.\d{3}Z$/, '+0000');
