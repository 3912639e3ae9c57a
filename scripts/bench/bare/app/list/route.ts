import { query, session } from '../../database';

export const dynamic = 'force-dynamic';

/** One page of 20 offerings of one visibility, newest first. */
export const GET = async (request: Request) => {
  if (!(await session(request))) return new Response(null, { status: 401 });
  const visibility = new URL(request.url).searchParams.get('visibility');
  const rows = await query(
    `SELECT o."id", o."name", o."type", o."visibility", o."serviceName", o."updatedAt", p."name" AS "providerName",
            r."state" AS "registrationState", l."displayName", l."iconHash"
       FROM "Offering" o JOIN "Provider" p ON p."id" = o."providerId"
       LEFT JOIN "Registration" r ON r."offeringId" = o."id" LEFT JOIN "Listing" l ON l."offeringId" = o."id"
      WHERE o."visibility" = $1 ORDER BY o."updatedAt" DESC, o."id" LIMIT 21`,
    [visibility],
  );
  return Response.json({ rows });
};
