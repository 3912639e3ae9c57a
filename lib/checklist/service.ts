import 'server-only';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { now } from '../core/clock';
import { forbidden, illegalTransition } from '../core/errors';
import type { Tx } from '../db/client';
import { inTransaction } from '../db/tx';
import { CHECKLIST_ITEMS, tickerRefusal, tickRefusal } from './items';
import { offeringFacts } from './queries';

/** The offering, locked, once the item is one that a person ticks and this actor may. */
const tickable = async (tx: Tx, actor: Actor, options: { offeringId: string; itemId: string }) => {
  const { offeringId, itemId } = options;
  const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.read' });
  const item = CHECKLIST_ITEMS.find(({ id }) => id === itemId);
  const refusal = tickRefusal(item, await offeringFacts(tx, offeringId));
  if (refusal || !item || item.kind === 'automatic')
    throw illegalTransition(refusal ?? { key: 'checklist.refusal.automatic' });
  const reason = tickerRefusal(actor, item.kind, offering.providerId);
  if (reason) throw forbidden(reason);
  return offering;
};

const audit = (
  tx: Tx,
  actor: Actor,
  entry: { action: string; offeringId: string; providerId: string; itemId: string },
) => {
  const { itemId, ...rest } = entry;
  return recordAudit(tx, actor, { ...rest, subjectType: 'checklist_item', subjectId: itemId });
};

/**
 * Ticks an item for which a person answers; who and when is kept. Ticking it again changes nothing.
 * @throws not_found; illegal_transition for items that follow from facts, are not here yet or do not apply; forbidden
 */
export const attestItem = (actor: Actor, offeringId: string, itemId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await tickable(tx, actor, { offeringId, itemId });
    const { count } = await tx.attestation.createMany({
      data: { offeringId, itemId, userId: actor.userId, userName: actor.name, at: now() },
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, actor, { action: 'checklist.attest', offeringId, providerId, itemId });
  });

/** Takes the tick back. @throws as attestItem does */
export const withdrawAttestation = (actor: Actor, offeringId: string, itemId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await tickable(tx, actor, { offeringId, itemId });
    const { count } = await tx.attestation.deleteMany({ where: { offeringId, itemId } });
    if (count > 0) await audit(tx, actor, { action: 'checklist.withdraw', offeringId, providerId, itemId });
  });
