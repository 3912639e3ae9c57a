import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { conflict, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { inTransaction } from '../../db/tx';
import { assertEditable } from '../../offerings/policy';
import { keepRemoved, takeRemoved } from '../../undo/service';
import type { AddEvidence, EvidenceDto, EvidenceKind } from './schema';

const SELECT = { id: true, kind: true, title: true, url: true, addedAt: true } as const;

const lock = async (tx: Tx, actor: Actor, offeringId: string) => {
  const offering = await lockOffering(tx, actor, { offeringId, permission: 'release.request' });
  assertEditable(offering);
  return offering;
};

/** Attaches a link to the release request to come, or to the open one. @throws not_found, forbidden */
export const addEvidence = (actor: Actor, offeringId: string, body: AddEvidence): Promise<EvidenceDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lock(tx, actor, offeringId);
    const row = await tx.evidence.create({
      data: { ...body, offeringId, addedById: actor.userId },
      select: SELECT,
    });
    await recordAudit(tx, actor, {
      action: 'evidence.add',
      subjectType: 'evidence',
      subjectId: row.id,
      offeringId,
      providerId,
      after: body,
    });
    return { ...row, kind: row.kind as EvidenceKind };
  });

/**
 * Takes a link away.
 * @throws not_found, forbidden; conflict while a reviewer is looking at it with an open release request
 */
export const removeEvidence = (actor: Actor, offeringId: string, evidenceId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await lock(tx, actor, offeringId);
    const row = await tx.evidence.findFirst({ where: { id: evidenceId, offeringId }, select: SELECT });
    if (!row) throw notFound();
    const open = await tx.review.count({ where: { offeringId, kind: 'release', state: 'open' } });
    if (open > 0) throw conflict({ key: 'reviews.problem.evidenceInUse' });
    const removed = await tx.evidence.delete({ where: { id: evidenceId } });
    await keepRemoved(tx, actor, { kind: 'evidence', offeringId, id: evidenceId, row: removed });
    await recordAudit(tx, actor, {
      action: 'evidence.remove',
      subjectType: 'evidence',
      subjectId: evidenceId,
      offeringId,
      providerId,
      before: { kind: row.kind, title: row.title, url: row.url },
    });
  });

/** Puts a removed link back as it was. @throws not_found (never removed, back already, too long ago), forbidden */
export const restoreEvidence = (actor: Actor, offeringId: string, evidenceId: string): Promise<EvidenceDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lock(tx, actor, offeringId);
    const data = await takeRemoved<Prisma.EvidenceUncheckedCreateInput>(tx, {
      kind: 'evidence',
      offeringId,
      id: evidenceId,
    });
    const row = await tx.evidence.create({ data, select: SELECT });
    await recordAudit(tx, actor, {
      action: 'evidence.restore',
      subjectType: 'evidence',
      subjectId: evidenceId,
      offeringId,
      providerId,
      after: { kind: row.kind, title: row.title, url: row.url },
    });
    return { ...row, kind: row.kind as EvidenceKind };
  });
