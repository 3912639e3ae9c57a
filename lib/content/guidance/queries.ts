import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { db } from '../../db/client';
import { env } from '../../env';
import { documentationUrl } from '../../offerings/policy';
import { toGuidance } from './dto';
import type { GuidanceDto } from './schema';

/** The documentation's draft, and the URL reserved for it (null until the registration is approved). */
export const guidanceDetail = async (
  actor: Actor,
  offeringId: string,
): Promise<GuidanceDto & { url: string | null }> => {
  await offeringInScope(actor, offeringId);
  const { guidance, documentationSlug } = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { guidance: true, documentationSlug: true },
  });
  return { ...toGuidance(guidance), url: documentationUrl(env.PUBLIC_URL, documentationSlug) };
};

export type PublishedGuide = { name: string; providerName: string; markdown: string; publishedAt: Date };

/** The documentation that anyone reads under its reserved slug, or null while nothing is published there. */
export const publishedGuide = async (slug: string): Promise<PublishedGuide | null> => {
  const offering = await db.offering.findUnique({
    where: { documentationSlug: slug },
    select: {
      name: true,
      provider: { select: { name: true } },
      listing: { select: { displayName: true } },
      guidance: { select: { publishedMarkdown: true, publishedAt: true } },
    },
  });
  if (!offering?.guidance?.publishedMarkdown || !offering.guidance.publishedAt) return null;
  return {
    name: offering.listing?.displayName || offering.name,
    providerName: offering.provider.name,
    markdown: offering.guidance.publishedMarkdown,
    publishedAt: offering.guidance.publishedAt,
  };
};

/** The documentation's draft, for an editor that goes on from it. @throws not_found */
export const guidanceDocument = async (actor: Actor, offeringId: string): Promise<GuidanceDto> => {
  await offeringInScope(actor, offeringId);
  return toGuidance(await db.guidance.findUnique({ where: { offeringId } }));
};
