import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import { invalid } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { takeIfFree } from '../claims/take';
import { assertOpen, lockReview } from '../lock-review';
import { sectionsOf } from './policy';
import { sectionStates } from './queries';
import type { DecideSections, SectionState } from './schema';

const answer = async (tx: Tx, actor: Actor, reviewId: string, body: DecideSections) => {
  const { sections, decision, comment = '' } = body;
  await tx.reviewSection.deleteMany({ where: { reviewId, section: { in: sections } } });
  if (decision === 'undecided') return;
  const decided = { decidedById: actor.userId, decidedName: actor.name, decidedAt: now() };
  await tx.reviewSection.createMany({
    data: [...new Set(sections)].map((section) => ({ reviewId, section, decision, comment, ...decided })),
  });
};

/**
 * Answers some sections of an open request, or takes the answers back; the request itself stays open. Whoever answers
 * takes the request if nobody has.
 * @throws not_found, forbidden as decideReview does; conflict when the request is decided; invalid for other sections
 */
export const decideSections = (
  actor: Actor,
  reviewId: string,
  body: DecideSections,
): Promise<SectionState[]> =>
  inTransaction(async (tx) => {
    const review = await lockReview(tx, actor, reviewId);
    assertOpen(review);
    const known = sectionsOf(review);
    if (!body.sections.every((section) => known.includes(section)))
      throw invalid([{ path: 'sections', message: { key: 'reviews.sections.unknown' } }]);
    await answer(tx, actor, reviewId, body);
    await takeIfFree(tx, actor, reviewId);
    await recordAudit(tx, actor, {
      action: 'review.section',
      subjectType: 'review',
      subjectId: reviewId,
      offeringId: review.offeringId,
      providerId: review.providerId,
      after: { kind: review.kind, sections: body.sections, decision: body.decision },
      comment: body.comment || undefined,
    });
    return sectionStates(tx, review);
  });
