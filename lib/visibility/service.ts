import 'server-only';
import type { JsonObject } from '../audit/schema';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import type { OfferingFacts } from '../checklist/facts';
import { offeringFacts } from '../checklist/queries';
import { releaseAnnouncement } from '../content/announcement/service';
import { now } from '../core/clock';
import { conflict, DomainError } from '../core/errors';
import { db, type Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { assignments, execute, rows } from '../db/statement';
import { inTransaction } from '../db/tx';
import { nextVisibility, type VisibilityEvent } from './machine';
import { blockFor, evaluateRequirements, type Move } from './policy';
import type { ChangeVisibility, ReviewedMove, VisibilityDto } from './schema';

type Step = { event: VisibilityEvent; comment: string; move: Move; replacementId?: string | null };

/** The columns that belong to where an offering stands. */
const columnsFor = (event: VisibilityEvent, { comment, move, replacementId }: Step) => {
  if (event === 'suspend') return { suspensionReason: comment.trim() };
  if (event === 'restore') return { suspensionReason: null };
  if (event !== 'deprecate') return {};
  return { noticeOn: move.noticeOn, endOfServiceOn: move.endOfServiceOn, replacementId };
};

/** What else a move changes, in its transaction. */
const followUp = async (tx: Tx, event: VisibilityEvent, offeringId: string) => {
  if (event === 'publish_limited')
    await execute(
      tx,
      Prisma.sql`UPDATE "Deployment" SET "publishedAt" = ${now()} WHERE "offeringId" = ${offeringId}::uuid AND "publishedAt" IS NULL`,
    );
  if (event === 'withdraw')
    await execute(
      tx,
      Prisma.sql`UPDATE "Deployment" SET "publishedAt" = NULL WHERE "offeringId" = ${offeringId}::uuid`,
    );
  if (event === 'approve_release' || event === 'approve_referral') await releaseAnnouncement(tx, offeringId);
};

const auditedRequirements = (step: Step, facts: OfferingFacts): JsonObject =>
  Object.fromEntries(evaluateRequirements(step.event, facts, step.move).map(({ id, met }) => [id, met]));

/** The one writer of `visibility`. The offering's row is locked, so the facts hold until the commit. */
const makeMove = async (
  tx: Tx,
  actor: Actor | null,
  facts: OfferingFacts,
  step: Step,
): Promise<VisibilityDto> => {
  const { event, comment, move } = step;
  const block = blockFor(event, actor, facts, move);
  if (block) throw new DomainError(block.code, block.message, { requirements: block.requirements });
  const visibility = nextVisibility(facts.visibility, event)!;
  const visibilityChangedAt = now();
  const columns = { visibility, visibilityChangedAt, ...columnsFor(event, step) };
  const count = await execute(
    tx,
    Prisma.sql`
      UPDATE "Offering" SET ${assignments(columns)}, "updatedAt" = now()
      WHERE "id" = ${facts.id}::uuid AND "visibility" = ${facts.visibility}`,
  );
  if (count !== 1) throw conflict({ key: 'visibility.moved' });
  await followUp(tx, event, facts.id);
  await recordAudit(tx, actor, {
    action: `visibility.${event}`,
    subjectType: 'offering',
    subjectId: facts.id,
    offeringId: facts.id,
    providerId: facts.providerId,
    before: { visibility: facts.visibility },
    after: { visibility, requirements: auditedRequirements(step, facts) },
    comment: comment || undefined,
  });
  return { offeringId: facts.id, visibility, visibilityChangedAt };
};

/**
 * A move that a person makes with a button.
 * @throws not_found; conflict when the offering is no longer where the person saw it; illegal_transition, forbidden,
 * requirements_unmet with the list, in this order
 */
export const changeVisibility = (
  actor: Actor,
  offeringId: string,
  command: ChangeVisibility,
): Promise<VisibilityDto> =>
  inTransaction(async (tx) => {
    await lockOffering(tx, actor, { offeringId, permission: 'offering.read' });
    const facts = await offeringFacts(tx, offeringId);
    if (facts.visibility !== command.expectedVisibility) throw conflict({ key: 'visibility.moved' });
    const { event, comment = '', confirmedInstances } = command;
    const move = { actorId: actor.userId, comment, confirmedInstances };
    return makeMove(tx, actor, facts, { event, comment, move });
  });

/**
 * The move that an approved review entails, inside the transaction of the decision.
 * @throws not_found, illegal_transition, forbidden, requirements_unmet, conflict
 */
export const applyVisibility = async (
  tx: Tx,
  actor: Actor,
  reviewed: ReviewedMove,
): Promise<VisibilityDto> => {
  const { offeringId, event, comment, review, noticeOn, endOfServiceOn, replacementId } = reviewed;
  await lockOffering(tx, actor, { offeringId, permission: 'offering.read' });
  const facts = await offeringFacts(tx, offeringId);
  const move = {
    actorId: actor.userId,
    requestedById: review.submittedById,
    comment,
    noticeOn,
    endOfServiceOn,
  };
  return makeMove(tx, actor, facts, { event, comment, move, replacementId });
};

const retireOne = (id: string): Promise<boolean> =>
  inTransaction(async (tx) => {
    await rows(tx, Prisma.sql`SELECT 1 FROM "Offering" WHERE "id" = ${id}::uuid FOR UPDATE`);
    const facts = await offeringFacts(tx, id);
    const move = { actorId: null };
    // Another process of this installation may have been first, and customers may still have instances.
    if (blockFor('retire', null, facts, move)) return false;
    await makeMove(tx, null, facts, { event: 'retire', comment: '', move });
    return true;
  });

/**
 * The platform's own move: every deprecated offering whose end of service has come and that nobody has an instance of is
 * retired, each in a transaction of its own. For a timer; resolves to how many were.
 */
export const retireDue = async (): Promise<number> => {
  const due = await db.offering.findMany({
    where: { visibility: 'deprecated', endOfServiceOn: { lte: now() } },
    select: { id: true },
    orderBy: { endOfServiceOn: 'asc' },
  });
  let retired = 0;
  for (const { id } of due) retired += (await retireOne(id)) ? 1 : 0;
  return retired;
};
