import { sendFile } from '../../browser/fetcher';
import type { Crop, StoredImage } from './schema';

/** Sends a picture; `crop` in pixels of the upright picture, `{}` for all of it. */
export const addImage = (offeringId: string, file: Blob, crop: Crop) => {
  const query = new URLSearchParams(Object.entries(crop).map(([name, value]) => [name, String(value)]));
  return sendFile<StoredImage>(`/api/console/offerings/${offeringId}/listing/images?${query}`, file);
};

/** Where a picture of a listing is shown from, for whoever may see the listing. */
export const imageUrl = (offeringId: string, hash: string) => `/catalog/images/${offeringId}/${hash}`;
