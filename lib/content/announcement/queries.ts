import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { db } from '../../db/client';
import { toAnnouncement } from './dto';
import type { AnnouncementDetail, AnnouncementDto, AnnouncementReview } from './schema';

const REVIEW = {
  id: true,
  state: true,
  submittedName: true,
  submittedAt: true,
  decidedName: true,
  decidedAt: true,
  comment: true,
};

/** The announcement, with the latest request for its approval. */
export const announcementDetail = async (actor: Actor, offeringId: string): Promise<AnnouncementDetail> => {
  await offeringInScope(actor, offeringId);
  const [announcement, review] = await Promise.all([
    db.announcement.findUnique({ where: { offeringId } }),
    db.review.findFirst({
      where: { offeringId, kind: 'announcement' },
      orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
      select: REVIEW,
    }),
  ]);
  return { ...toAnnouncement(announcement), review: review as AnnouncementReview | null };
};

/** The announcement, for an editor that goes on from it. @throws not_found */
export const announcementDocument = async (actor: Actor, offeringId: string): Promise<AnnouncementDto> => {
  await offeringInScope(actor, offeringId);
  return toAnnouncement(await db.announcement.findUnique({ where: { offeringId } }));
};
