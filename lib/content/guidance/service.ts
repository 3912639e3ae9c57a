import 'server-only';
import { changes } from '../../audit/schema';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { now } from '../../core/clock';
import { conflict, requirementsUnmet, type UnmetRequirement } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { guidanceMissing } from './completeness';
import { toGuidance } from './dto';
import type { GuidanceDto, PublishGuidance, SaveGuidance } from './schema';

/** The offering's row of this table, made when the task is opened for the first time; the offering is locked. */
const guidanceOf = (tx: Tx, offeringId: string) =>
  tx.guidance.upsert({ where: { offeringId }, create: { offeringId }, update: {} });

/**
 * Saves the documentation's draft; at any visibility, because the documentation of a public service is kept up.
 * The first save starts the guidance task.
 * @throws not_found, forbidden, conflict
 */
export const saveGuidance = (actor: Actor, offeringId: string, body: SaveGuidance): Promise<GuidanceDto> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
    const before = await guidanceOf(tx, offeringId);
    const saved = await tx.guidance.updateManyAndReturn({
      where: { offeringId, version: body.version },
      data: { markdown: body.markdown, startedAt: before.startedAt ?? now(), version: { increment: 1 } },
    });
    if (!saved[0]) throw conflict();
    await recordAudit(tx, actor, {
      action: 'guidance.save',
      subjectType: 'guidance',
      subjectId: offeringId,
      offeringId,
      providerId: offering.providerId,
      // The text may be long: its length is enough to tell what happened.
      ...changes({ characters: before.markdown.length }, { characters: body.markdown.length }),
    });
    return toGuidance(saved[0]);
  });

const publishingLacks = (offeringId: string, slug: string | null, markdown: string): UnmetRequirement[] => [
  ...(slug
    ? []
    : [
        {
          id: 'registration',
          message: { key: 'content.missing.slug' },
          href: `/offerings/${offeringId}/registration`,
        },
      ]),
  ...guidanceMissing({ markdown }).map(({ path, message }) => ({
    id: message.key,
    message,
    href: `/offerings/${offeringId}/content#field-${path}`,
  })),
];

/**
 * Makes the saved draft what everyone reads under the reserved URL. The draft and its version stay as they are.
 * @throws not_found, forbidden, conflict, requirements_unmet (no reserved URL yet, too short, no heading)
 */
export const publishGuidance = (
  actor: Actor,
  offeringId: string,
  body: PublishGuidance,
): Promise<GuidanceDto> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
    const { documentationSlug } = await tx.offering.findUniqueOrThrow({
      where: { id: offeringId },
      select: { documentationSlug: true },
    });
    const before = await guidanceOf(tx, offeringId);
    const lacks = publishingLacks(offeringId, documentationSlug, before.markdown);
    if (lacks.length > 0) throw requirementsUnmet(lacks);
    const published = await tx.guidance.updateManyAndReturn({
      where: { offeringId, version: body.version },
      data: { publishedMarkdown: before.markdown, publishedAt: now() },
    });
    if (!published[0]) throw conflict();
    await recordAudit(tx, actor, {
      action: 'guidance.publish',
      subjectType: 'guidance',
      subjectId: offeringId,
      offeringId,
      providerId: offering.providerId,
      ...changes({ publishedAt: before.publishedAt }, { publishedAt: published[0].publishedAt }),
    });
    return toGuidance(published[0]);
  });
