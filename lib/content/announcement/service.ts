import 'server-only';
import { changes } from '../../audit/schema';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { dayOf } from '../../core/dates';
import { now } from '../../core/clock';
import { conflict, requirementsUnmet } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { announcementMissing } from './completeness';
import { toAnnouncement, toValues } from './dto';
import { EVENT_FOR_DECISION, type AnnouncementDecision, type AnnouncementState } from './machine';
import { assertAnnouncementEditable } from './policy';
import type { AnnouncementDto, SaveAnnouncement } from './schema';
import { announcementOf, moveAnnouncement } from './state';

/**
 * Saves the announcement while the provider has it. The first save starts the marketing task.
 * @throws not_found, forbidden, conflict, illegal_transition (a reviewer has it, or approved it)
 */
export const saveAnnouncement = (
  actor: Actor,
  offeringId: string,
  body: SaveAnnouncement,
): Promise<AnnouncementDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
    const before = await announcementOf(tx, offeringId);
    assertAnnouncementEditable(before);
    const { version, wantedOn, ...texts } = body;
    const saved = await tx.announcement.updateManyAndReturn({
      where: { offeringId, version, state: before.state },
      data: {
        ...texts,
        wantedOn: wantedOn === '' ? null : new Date(wantedOn),
        startedAt: before.startedAt ?? now(),
        version: { increment: 1 },
      },
    });
    if (!saved[0]) throw conflict();
    await recordAudit(tx, actor, {
      action: 'announcement.save',
      subjectType: 'announcement',
      subjectId: offeringId,
      offeringId,
      providerId,
      ...changes(toValues(before), toValues(saved[0])),
    });
    return toAnnouncement(saved[0]);
  });

/**
 * Hands the saved announcement to the marketing reviewer, inside the transaction of the review that asks for it.
 * @throws not_found, forbidden, illegal_transition, requirements_unmet (each leads to its field)
 */
export const submitAnnouncement = async (tx: Tx, actor: Actor, offeringId: string): Promise<void> => {
  const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
  const row = await announcementOf(tx, offeringId);
  assertAnnouncementEditable(row);
  const missing = announcementMissing(toValues(row), dayOf(now()));
  if (missing.length > 0) {
    const href = `/offerings/${offeringId}/content`;
    throw requirementsUnmet(
      missing.map(({ path, message }) => ({ id: path, message, href: `${href}#field-${path}` })),
    );
  }
  await moveAnnouncement(tx, actor, {
    offeringId,
    providerId,
    from: row.state as AnnouncementState,
    event: 'submit',
  });
};

/** Takes a submitted announcement back, inside the transaction that withdraws its review. */
export const withdrawAnnouncement = async (tx: Tx, actor: Actor, offeringId: string): Promise<void> => {
  const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
  const { state } = await announcementOf(tx, offeringId);
  await moveAnnouncement(tx, actor, {
    offeringId,
    providerId,
    from: state as AnnouncementState,
    event: 'withdraw',
  });
};

/**
 * The platform's act once the service is public: an approved announcement is released, any other stays where it is.
 * The offering is locked by the caller.
 */
export const releaseAnnouncement = async (tx: Tx, offeringId: string): Promise<void> => {
  const row = await tx.announcement.findUnique({
    where: { offeringId },
    select: { state: true, offering: { select: { providerId: true } } },
  });
  if (row?.state !== 'approved') return;
  const { providerId } = row.offering;
  await moveAnnouncement(tx, null, {
    offeringId,
    providerId,
    from: 'approved',
    event: 'release',
    data: { releasedAt: now() },
  });
};

/**
 * The reviewer's decision, inside the transaction of the review. What is approved for a service that is public
 * already is released at once.
 * @throws not_found, forbidden, illegal_transition
 */
export const decideAnnouncement = async (
  tx: Tx,
  actor: Actor,
  { offeringId, decision }: { offeringId: string; decision: AnnouncementDecision },
): Promise<void> => {
  const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'review.decide' });
  const { state } = await announcementOf(tx, offeringId);
  await moveAnnouncement(tx, actor, {
    offeringId,
    providerId,
    from: state as AnnouncementState,
    event: EVENT_FOR_DECISION[decision],
    data: decision === 'approved' ? { approvedAt: now() } : {},
  });
  const { visibility } = await tx.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { visibility: true },
  });
  if (decision === 'approved' && visibility === 'public') await releaseAnnouncement(tx, offeringId);
};

/**
 * A reviewer gives an approved announcement back to the provider for changes; it needs approval again.
 * @throws not_found, forbidden, illegal_transition
 */
export const reopenAnnouncement = (actor: Actor, offeringId: string): Promise<AnnouncementDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'review.decide' });
    const { state } = await announcementOf(tx, offeringId);
    const from = state as AnnouncementState;
    await moveAnnouncement(tx, actor, {
      offeringId,
      providerId,
      from,
      event: 'reopen',
      data: { approvedAt: null },
    });
    return toAnnouncement(await announcementOf(tx, offeringId));
  });
