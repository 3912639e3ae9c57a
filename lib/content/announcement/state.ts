import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { conflict, illegalTransition } from '../../core/errors';
import { nextState } from '../../core/machine';
import type { Tx } from '../../db/client';
import { ANNOUNCEMENT_TRANSITIONS, type AnnouncementEvent, type AnnouncementState } from './machine';

/** The offering's row of this table, made when it is first needed; the offering is locked. */
export const announcementOf = (tx: Tx, offeringId: string) =>
  tx.announcement.upsert({ where: { offeringId }, create: { offeringId }, update: {} });

type Move = {
  offeringId: string;
  providerId: string;
  from: AnnouncementState;
  event: AnnouncementEvent;
  data?: { approvedAt?: Date | null; releasedAt?: Date };
};

/**
 * Sends one event by compare-and-set and records it; `actor` null is the platform.
 * @throws illegal_transition, conflict
 */
export const moveAnnouncement = async (
  tx: Tx,
  actor: Actor | null,
  move: Move,
): Promise<AnnouncementState> => {
  const { offeringId, providerId, from, event } = move;
  const state = nextState(ANNOUNCEMENT_TRANSITIONS, from, event);
  if (!state) throw illegalTransition({ key: 'content.illegal', values: { state: from, event } });
  const { count } = await tx.announcement.updateMany({
    where: { offeringId, state: from },
    data: { ...move.data, state, version: { increment: 1 } },
  });
  if (count !== 1) throw conflict();
  await recordAudit(tx, actor, {
    action: `announcement.${event}`,
    subjectType: 'announcement',
    subjectId: offeringId,
    offeringId,
    providerId,
    before: { state: from },
    after: { state },
  });
  return state;
};
