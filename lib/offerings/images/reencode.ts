import 'server-only';
import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { invalid } from '../../core/errors';
import { IMAGE_MAX_MEGAPIXELS, IMAGE_MAX_SIDE, type Crop, type StoredImage } from './schema';

export type Picture = StoredImage & { bytes: Uint8Array<ArrayBuffer> };

const refused = (key: string, values?: Record<string, number>) =>
  invalid([{ path: 'image', message: { key: `listing.image.${key}`, ...(values && { values }) } }]);

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Told by the first bytes: only what is one of these reaches a decoder. */
const isPicture = (bytes: Uint8Array) =>
  text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' ||
  text(bytes, 0, 3) === '\xff\xd8\xff' ||
  (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP');

const load = async () => {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
  });
  sharp.cache(false);
  return sharp;
};

// Native code that only this command needs.
let tools: ReturnType<typeof load> | undefined;
// One picture at a time: a decoded one takes a hundred megabytes.
let last: Promise<unknown> = Promise.resolve();

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
};

const uprightSize = async (picture: Sharp) => {
  const { autoOrient } = await picture.metadata().catch(() => {
    throw refused('broken');
  });
  if (autoOrient.width * autoOrient.height > IMAGE_MAX_MEGAPIXELS * 1_000_000)
    throw refused('tooManyPixels', { megapixels: IMAGE_MAX_MEGAPIXELS });
  return autoOrient;
};

const areaOf = (crop: Crop, size: { width: number; height: number }) => {
  if (!('x' in crop)) return { left: 0, top: 0, ...size };
  const { x: left, y: top, width, height } = crop;
  if (left + width > size.width || top + height > size.height) throw refused('outside');
  return { left, top, width, height };
};

/**
 * A picture as it is stored: upright, cropped, at most 2,048 pixels a side, decoded and encoded anew as WebP, so that
 * nothing of the uploaded file but its pixels remains.
 * @throws invalid at `image`: no PNG, JPEG or WebP; damaged; too many pixels; a crop outside of it
 */
export const reencode = (file: Uint8Array, crop: Crop): Promise<Picture> =>
  inTurn(async () => {
    if (!isPicture(file)) throw refused('notPicture');
    const sharp = await (tools ??= load());
    // Its own limit is a second net: the size in the header has been checked before anything is decoded.
    const limitInputPixels = IMAGE_MAX_MEGAPIXELS * 1_000_000;
    const size = await uprightSize(sharp(file, { limitInputPixels: false }));
    const { data, info } = await sharp(file, { limitInputPixels })
      .autoOrient()
      .extract(areaOf(crop, size))
      .resize({ width: IMAGE_MAX_SIDE, height: IMAGE_MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 84 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw refused('broken');
      });
    const bytes = Uint8Array.from(data);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { bytes, hash, width: info.width, height: info.height };
  });
