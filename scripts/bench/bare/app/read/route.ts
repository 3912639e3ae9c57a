import { query, session } from '../../database';

export const dynamic = 'force-dynamic';

/** One offering with its provider. */
export const GET = async (request: Request) => {
  if (!(await session(request))) return new Response(null, { status: 401 });
  const [row] = await query(
    `SELECT o.*, p."name" AS "providerName" FROM "Offering" o JOIN "Provider" p ON p."id" = o."providerId" WHERE o."id" = $1`,
    [new URL(request.url).searchParams.get('id')],
  );
  return Response.json(row);
};
