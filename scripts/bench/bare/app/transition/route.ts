import { audit, session, transaction } from '../../database';

/** Moves an offering between draft and limited: reads what the requirements look at, compare-and-set, the log's row. */
export const POST = async (request: Request) => {
  const actor = await session(request);
  if (!actor) return new Response(null, { status: 401 });
  const { id, from, to } = (await request.json()) as { id: string; from: string; to: string };
  return transaction(async (run) => {
    const [offering] = await run(`SELECT * FROM "Offering" WHERE "id" = $1 FOR UPDATE`, [id]);
    await run(
      `SELECT r.*, l.*, s.* FROM "Registration" r LEFT JOIN "Listing" l USING ("offeringId") LEFT JOIN "OfferingSettings" s USING ("offeringId") WHERE r."offeringId" = $1`,
      [id],
    );
    await run(`SELECT * FROM "Plan" WHERE "offeringId" = $1`, [id]);
    await run(
      `SELECT "id", "name", "reachable", "parityVerdict", "definitionHash", "catalogHash" FROM "Broker" WHERE "offeringId" = $1`,
      [id],
    );
    await run(`SELECT * FROM "Deployment" WHERE "offeringId" = $1`, [id]);
    await run(`SELECT * FROM "Review" WHERE "offeringId" = $1 AND "state" = 'open'`, [id]);
    const changed = await run(
      `UPDATE "Offering" SET "visibility" = $3, "visibilityChangedAt" = now(), "version" = "version" + 1, "updatedAt" = now()
        WHERE "id" = $1 AND "visibility" = $2 RETURNING "visibility"`,
      [id, from, to],
    );
    if (changed.length !== 1) return new Response(null, { status: 409 });
    await audit(run, actor, {
      action: 'visibility.move',
      subjectType: 'offering',
      offeringId: id,
      providerId: offering!.providerId,
      before: JSON.stringify({ visibility: from }),
      after: JSON.stringify({ visibility: to }),
    });
    return Response.json(changed[0]);
  });
};
