import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission, lockOffering, offeringInScope } from '../../auth/scope';
import { now } from '../../core/clock';
import { invalid } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { assertEditable } from '../policy';
import { reencode } from './reencode';
import type { Crop, StoredImage } from './schema';

/** A picture that no listing shows yet belongs to somebody who is still typing. */
const UNUSED_KEPT_MS = 60 * 60 * 1000;
/** How many pictures an offering can hold that its listing does not show. */
const UNUSED_MAX = 16;

/** The hashes of the pictures that a stored listing shows. */
const shownBy = async (tx: Tx, offeringId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT m ->> 'image' AS "hash" FROM "Listing" l, jsonb_array_elements(l."media") m
    WHERE l."offeringId" = ${offeringId}::uuid AND m ->> 'image' <> ''`;
  return rows.map(({ hash }) => hash);
};

/** Deletes the pictures that the listing does not show: those from before the hour, and what is too many. */
export const dropUnusedImages = async (tx: Tx, offeringId: string): Promise<void> => {
  const unused = await tx.listingImage.findMany({
    where: { offeringId, hash: { notIn: await shownBy(tx, offeringId) } },
    orderBy: { storedAt: 'desc' },
    select: { hash: true, storedAt: true },
  });
  const since = now().getTime() - UNUSED_KEPT_MS;
  const dropped = unused.filter(({ storedAt }, index) => index >= UNUSED_MAX || storedAt.getTime() < since);
  if (dropped.length === 0) return;
  await tx.listingImage.deleteMany({ where: { offeringId, hash: { in: dropped.map(({ hash }) => hash) } } });
};

/** @throws invalid at each medium whose picture is not stored */
export const assertStored = async (tx: Tx, offeringId: string, media: { image: string }[]): Promise<void> => {
  const wanted = media.map(({ image }) => image).filter(Boolean);
  if (wanted.length === 0) return;
  const rows = await tx.listingImage.findMany({
    where: { offeringId, hash: { in: wanted } },
    select: { hash: true },
  });
  const gone = media.flatMap(({ image }, index) =>
    image && !rows.some(({ hash }) => hash === image)
      ? [{ path: `media.${index}.image`, message: { key: 'listing.image.gone' } }]
      : [],
  );
  if (gone.length > 0) throw invalid(gone);
};

/**
 * Decodes an uploaded picture, crops and encodes it anew, and keeps it for the offering's listing to show; saving the
 * listing is what makes it visible. The same picture again is the same row.
 * @throws invalid at `image` with what is wrong with it; forbidden
 */
export const addImage = async (
  actor: Actor,
  offeringId: string,
  { file, crop }: { file: Uint8Array; crop: Crop },
): Promise<StoredImage> => {
  const { providerId } = await offeringInScope(actor, offeringId);
  assertPermission(actor, 'offering.edit', providerId);
  const { bytes, ...stored } = await reencode(file, crop);
  return inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
    assertEditable(offering);
    const storedAt = now();
    await tx.listingImage.upsert({
      where: { offeringId_hash: { offeringId, hash: stored.hash } },
      create: { ...stored, bytes, offeringId, storedAt },
      update: { storedAt },
    });
    await dropUnusedImages(tx, offeringId);
    const subject = { offeringId, providerId, subjectType: 'listing', subjectId: offeringId };
    await recordAudit(tx, actor, { action: 'listing.image', ...subject, after: stored });
    return stored;
  });
};
