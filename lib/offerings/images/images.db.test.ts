import sharp from 'sharp';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../auth/permissions';
import { shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { listingOf } from '../listing/queries';
import { saveListingSchema } from '../listing/schema';
import { saveListing } from '../listing/service';
import { describeDatabase } from '@/lib/testing/database';
import { createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import type { Crop } from './schema';
import { addImage } from './service';

const HOUR = 60 * 60 * 1000;
const drawn = (width: number, height: number, background = '#0f62fe') =>
  sharp({ create: { width, height, channels: 3, background } });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'stored',
    (error: { extra?: { fields?: { message: { key: string } }[] }; code: string }) =>
      error.extra?.fields?.[0]?.message.key ?? error.code,
  );

describeDatabase('the pictures of a listing', () => {
  let owner: Actor;
  beforeAll(async () => {
    owner = (await createTeam()).actor;
  });
  afterEach(() => shiftClock(0));

  const fresh = async (visibility: 'draft' | 'public' = 'draft') =>
    (await createOfferingRow({ providerId: owner.memberships[0]!.providerId, visibility })).id;
  const add = (offeringId: string, file: Uint8Array, crop: Crop = {}) =>
    addImage(owner, offeringId, { file, crop });
  const storedIn = (offeringId: string) => db.listingImage.findMany({ where: { offeringId } });
  const show = async (offeringId: string, images: string[]) => {
    const media = images.map((image) => ({ kind: 'image', url: '', image, alt: 'x', caption: '' }));
    const listing = await listingOf(db, offeringId);
    return saveListing(owner, offeringId, saveListingSchema.strip().parse({ ...listing, media }));
  };

  it('are decoded, cropped, turned upright and encoded without anything but pixels', async () => {
    const id = await fresh();
    const file = await drawn(400, 200)
      .jpeg()
      .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'where it was taken' } } })
      .toBuffer();
    const stored = await add(id, file, { x: 10, y: 20, width: 100, height: 300 });
    expect(stored).toMatchObject({ width: 100, height: 300 });
    const [row] = await storedIn(id);
    const found = await sharp(row!.bytes).metadata();
    expect(found).toMatchObject({ format: 'webp', width: 100, height: 300 });
    expect(found.exif).toBeUndefined();
    expect(Buffer.from(row!.bytes).includes('where it was taken')).toBe(false);
  });

  it('of the same content are one row, and large ones become smaller', async () => {
    const id = await fresh();
    const png = await drawn(3000, 1500).png().toBuffer();
    const first = await add(id, png);
    expect(first).toMatchObject({ width: 2048, height: 1024 });
    expect(await add(id, png)).toEqual(first);
    expect(await storedIn(id)).toHaveLength(1);
  });

  it('lose whatever hides behind them', async () => {
    const id = await fresh();
    const script = Buffer.from('<html><script>alert(1)</script></html>');
    await add(id, Buffer.concat([await drawn(40, 40).png().toBuffer(), script]));
    const [row] = await storedIn(id);
    expect(Buffer.from(row!.bytes).includes('script')).toBe(false);
  });

  const header = (width: number, height: number) => {
    const png = Buffer.alloc(33);
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(png);
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    png.set([8, 2, 0, 0, 0], 24);
    return png;
  };
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'listing.image.notPicture'],
    ['a page', () => Buffer.from('<!doctype html><script>1</script>'), 'listing.image.notPicture'],
    ['another format', () => drawn(9, 9).gif().toBuffer(), 'listing.image.notPicture'],
    ['nothing', () => new Uint8Array(), 'listing.image.notPicture'],
    [
      'a drawing behind a signature',
      () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<svg/>')]),
      'listing.image.broken',
    ],
    [
      'half a picture',
      async () => (await drawn(400, 400).png().toBuffer()).subarray(0, 60),
      'listing.image.broken',
    ],
    ['too many pixels', () => drawn(6001, 4000).png().toBuffer(), 'listing.image.tooManyPixels'],
    ['a header that promises a gigapixel', () => header(50_000, 50_000), 'listing.image.tooManyPixels'],
  ])('are refused when they are %s', async (_, file, key) => {
    const id = await fresh();
    const refusal = await refusalOf(add(id, await file()));
    // Decoders differ in where they notice a lie.
    expect([key, 'listing.image.broken']).toContain(refusal);
    expect(await storedIn(id)).toEqual([]);
  });

  it('are refused with a crop beyond them, and for an offering that is not open to change', async () => {
    const png = await drawn(40, 40).png().toBuffer();
    const outside = { x: 30, y: 0, width: 20, height: 10 };
    expect(await refusalOf(add(await fresh(), png, outside))).toBe('listing.image.outside');
    expect(await refusalOf(add(await fresh('public'), png))).toBe('forbidden');
    const stranger = (await createTeam()).actor;
    const theirs = addImage(stranger, await fresh(), { file: png, crop: {} });
    expect(await refusalOf(theirs)).toBe('not_found');
  });

  it('go when the saved listing no longer shows them, but not from under somebody who is typing', async () => {
    const id = await fresh();
    const kept = await add(id, await drawn(10, 10).png().toBuffer());
    const replaced = await add(id, await drawn(20, 20).png().toBuffer());
    await show(id, [kept.hash, replaced.hash]);
    shiftClock(2 * HOUR);
    const waiting = await add(id, await drawn(30, 30).png().toBuffer());
    await show(id, [kept.hash]);
    const hashes = (await storedIn(id)).map(({ hash }) => hash).toSorted();
    expect(hashes).toEqual([kept.hash, waiting.hash].toSorted());
    expect(await refusalOf(show(id, [replaced.hash]))).toBe('listing.image.gone');
  });

  it('do not pile up, however many are uploaded', async () => {
    const id = await fresh();
    for (let size = 10; size < 30; size += 1) await add(id, await drawn(size, size).png().toBuffer());
    expect(await storedIn(id)).toHaveLength(16);
  });
});
