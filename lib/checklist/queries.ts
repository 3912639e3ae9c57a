import 'server-only';
import { cache } from 'react';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { definitionHash, definitionOf } from '../brokers/queries';
import { notFound } from '../core/errors';
import { db, type Tx } from '../db/client';
import { factRows } from './fact-rows';
import type { OfferingFacts } from './facts';
import { factsOfRow, needsDefinition } from './facts-of-row';

/**
 * What is true of these offerings now, in the order of `offeringIds`; unknown ones are left out. One statement. The
 * caller has checked the actor's scope.
 */
export const factsOf = async (client: Tx, offeringIds: string[]): Promise<OfferingFacts[]> => {
  if (offeringIds.length === 0) return [];
  const rows = new Map((await factRows(client, offeringIds)).map((row) => [row.id, row]));
  return offeringIds.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    return factsOfRow(row, needsDefinition(row) ? definitionHash(definitionOf(row)) : null);
  });
};

/** @throws not_found. The caller has checked the actor's scope. */
export const offeringFacts = async (client: Tx, offeringId: string): Promise<OfferingFacts> => {
  const [facts] = await factsOf(client, [offeringId]);
  if (!facts) throw notFound();
  return facts;
};

/** The facts of an offering that the actor may see, read once for a page and the frame around it. @throws not_found */
export const factsForPage = cache(async (actor: Actor, offeringId: string): Promise<OfferingFacts> => {
  await offeringInScope(actor, offeringId);
  return offeringFacts(db, offeringId);
});
