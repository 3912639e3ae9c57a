import { z } from 'zod';
import { idSchema } from '../../core/ids';

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
/** The largest file that is taken, in bytes. */
export const IMAGE_MAX_BYTES = 5 * 1024 * 1024;
/** The largest picture that is decoded, in millions of pixels. */
export const IMAGE_MAX_MEGAPIXELS = 24;
/** Larger pictures are made smaller, to this many pixels a side. */
export const IMAGE_MAX_SIDE = 2048;

/** A stored picture is named by what it holds: the SHA-256 of its bytes. */
export const imageHashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const imageParams = z.object({ offeringId: idSchema, hash: imageHashSchema });

const pixels = z.coerce.number().int().min(0).max(100_000);

/** The part of the picture to keep, in pixels of the upright picture; without it, all of it. */
export const cropSchema = z.union([
  z.strictObject({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) }),
  z.strictObject({}),
]);
export type Crop = z.infer<typeof cropSchema>;

/** `width` and `height` in pixels, of the picture as it is stored. */
export const storedImageSchema = z.strictObject({
  hash: imageHashSchema,
  width: z.int(),
  height: z.int(),
});
export type StoredImage = z.infer<typeof storedImageSchema>;
