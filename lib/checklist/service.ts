import 'server-only';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { now } from '../core/clock';
import { forbidden, illegalTransition } from '../core/errors';
import type { Tx } from '../db/client';
import { inTransaction } from '../db/tx';
import { basisHash } from './basis';
import { factRows } from './fact-rows';
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
 * Ticks an item for which a person answers; who, when and the hash of what it is about are kept. Ticking it again
 * changes nothing, unless what it is about has changed.
 * @throws not_found; illegal_transition for items that follow from facts, are not here yet or do not apply; forbidden
 */
export const attestItem = (actor: Actor, offeringId: string, itemId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await tickable(tx, actor, { offeringId, itemId });
    const [row] = await factRows(tx, [offeringId]);
    const hash = row ? basisHash(itemId, row) : null;
    const said = { userId: actor.userId, userName: actor.name, at: now(), basisHash: hash };
    const { count: first } = await tx.attestation.createMany({
      data: { offeringId, itemId, ...said },
      skipDuplicates: true,
    });
    // A statement about something that has changed since is made anew; one that still holds keeps its person and day.
    const again =
      first > 0 || hash === null
        ? first
        : (
            await tx.attestation.updateMany({
              where: { offeringId, itemId, basisHash: { not: hash } },
              data: said,
            })
          ).count;
    if (again > 0) await audit(tx, actor, { action: 'checklist.attest', offeringId, providerId, itemId });
  });

/** Takes the tick back. @throws as attestItem does */
export const withdrawAttestation = (actor: Actor, offeringId: string, itemId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await tickable(tx, actor, { offeringId, itemId });
    const { count } = await tx.attestation.deleteMany({ where: { offeringId, itemId } });
    if (count > 0) await audit(tx, actor, { action: 'checklist.withdraw', offeringId, providerId, itemId });
  });
