import { audit, session, transaction } from '../../database';

/** Saves a listing under its version, with the log's row. */
export const PUT = async (request: Request) => {
  const actor = await session(request);
  if (!actor) return new Response(null, { status: 401 });
  const { id, ...body } = (await request.json()) as {
    id: string;
    version: number;
    displayName: string;
    shortDescription: string;
    longDescription: string;
  };
  return transaction(async (run) => {
    const [offering] = await run(
      `SELECT "id", "providerId", "visibility" FROM "Offering" WHERE "id" = $1 FOR UPDATE`,
      [id],
    );
    const [before] = await run(`SELECT * FROM "Listing" WHERE "offeringId" = $1`, [id]);
    const changed = await run(
      `UPDATE "Listing" SET "displayName" = $3, "shortDescription" = $4, "longDescription" = $5, "version" = "version" + 1, "updatedAt" = now()
        WHERE "offeringId" = $1 AND "version" = $2 RETURNING *`,
      [id, body.version, body.displayName, body.shortDescription, body.longDescription],
    );
    if (changed.length !== 1) return new Response(null, { status: 409 });
    await audit(run, actor, {
      action: 'listing.save',
      subjectType: 'listing',
      offeringId: id,
      providerId: offering!.providerId,
      before: JSON.stringify({ shortDescription: before!.shortDescription }),
      after: JSON.stringify({ shortDescription: body.shortDescription }),
    });
    return Response.json(changed[0]);
  });
};
