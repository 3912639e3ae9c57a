import 'server-only';
import { createHash } from 'node:crypto';
import { changes } from '../../audit/schema';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { conflict, invalid } from '../../core/errors';
import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { assignments, execute, rows } from '../../db/statement';
import { inTransaction } from '../../db/tx';
import { assertStored, dropUnusedImages } from '../images/service';
import { assertEditable } from '../policy';
import { listingOf } from './queries';
import { sanitizeSvg } from './sanitize-svg';
import type { ListingDto, SavedIcon, SaveIcon, SaveListing } from './schema';

const forChange = async (tx: Tx, actor: Actor, offeringId: string) => {
  const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
  assertEditable(offering);
  return { offeringId, providerId: offering.providerId, subjectType: 'listing', subjectId: offeringId };
};

const assertCategories = async (tx: Tx, ids: string[]) => {
  const found = await rows<{ id: string }>(
    tx,
    Prisma.sql`SELECT unnest(${ids}::text[]) AS "id" EXCEPT SELECT "id" FROM "Category"`,
  );
  const unknown = ids.filter((id) => found.some((one) => one.id === id));
  if (unknown.length === 0) return;
  throw invalid([
    { path: 'categories', message: { key: 'listing.unknownCategory', values: { ids: unknown.join(', ') } } },
  ]);
};

/** The columns of what is saved; the driver would take a list of objects for an array of PostgreSQL's. */
const columnsOf = ({ bullets, media, translations, ...rest }: Omit<SaveListing, 'version'>) => ({
  ...rest,
  bullets: JSON.stringify(bullets),
  media: JSON.stringify(media),
  translations: JSON.stringify(translations),
});

/**
 * Saves the listing as it is, complete or not, and lets go of the pictures that it no longer shows.
 * @throws conflict when `version` is not the stored one; invalid for a category or picture that does not exist
 */
export const saveListing = (
  actor: Actor,
  offeringId: string,
  { version, ...fields }: SaveListing,
): Promise<ListingDto> =>
  inTransaction(async (tx) => {
    const subject = await forChange(tx, actor, offeringId);
    await assertCategories(tx, fields.categories);
    await assertStored(tx, offeringId, fields.media);
    const before = await listingOf(tx, offeringId);
    const count = await execute(
      tx,
      Prisma.sql`
        UPDATE "Listing" SET ${assignments(columnsOf(fields))}, "version" = "version" + 1, "updatedAt" = now()
        WHERE "offeringId" = ${offeringId}::uuid AND "version" = ${version}`,
    );
    if (count !== 1) throw conflict();
    const after = { ...before, ...fields, version: version + 1 };
    const changed = changes({ ...before, version: 0 }, { ...after, version: 0 });
    if (changed.after.media) await dropUnusedImages(tx, offeringId);
    if (Object.keys(changed.after).length > 0)
      await recordAudit(tx, actor, { action: 'listing.save', ...subject, ...changed });
    return after;
  });

type Icon = { iconSvg: string | null; iconHash: string | null };

const replaceIcon = (
  actor: Actor,
  offeringId: string,
  { icon, replaces }: { icon: Icon; replaces: string | null },
) =>
  inTransaction(async (tx) => {
    const subject = await forChange(tx, actor, offeringId);
    const { count } = await tx.listing.updateMany({ where: { offeringId, iconHash: replaces }, data: icon });
    if (count !== 1) throw conflict();
    const changed = changes({ iconHash: replaces }, { iconHash: icon.iconHash });
    if (icon.iconHash !== replaces)
      await recordAudit(tx, actor, { action: 'listing.icon', ...subject, ...changed });
  });

/**
 * Sanitises an SVG and stores it as the offering's icon.
 * @throws invalid at `svg` with what is wrong with it; conflict when somebody else changed the icon
 */
export const saveIcon = async (
  actor: Actor,
  offeringId: string,
  { svg, replaces }: SaveIcon,
): Promise<SavedIcon> => {
  const { svg: iconSvg, removed } = await sanitizeSvg(svg);
  const iconHash = createHash('sha256').update(iconSvg).digest('hex');
  await replaceIcon(actor, offeringId, { icon: { iconSvg, iconHash }, replaces });
  return { iconHash, removed };
};

/** @throws conflict when somebody else changed the icon */
export const removeIcon = (actor: Actor, offeringId: string, { replaces }: { replaces: string }) =>
  replaceIcon(actor, offeringId, { icon: { iconSvg: null, iconHash: null }, replaces });
