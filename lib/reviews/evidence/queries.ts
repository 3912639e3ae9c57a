import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { db } from '../../db/client';
import type { EvidenceDto, EvidenceKind } from './schema';

/** The links that go with the release request, oldest first. @throws not_found */
export const offeringEvidence = async (actor: Actor, offeringId: string): Promise<EvidenceDto[]> => {
  await offeringInScope(actor, offeringId);
  const rows = await db.evidence.findMany({
    where: { offeringId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, url: true, addedAt: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind }));
};
