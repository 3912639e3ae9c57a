import { currentActor } from '@/lib/auth/session';
import { catalogImage } from '@/lib/catalog/queries';
import { imageResponse } from '@/lib/http/image-response';
import { publicRoute } from '@/lib/http/public-route';
import { imageParams } from '@/lib/offerings/images/schema';

/** A picture of a listing, for whoever may see the listing. */
export const GET = publicRoute({ params: imageParams }, async ({ params: { offeringId, hash } }) => {
  const { bytes, shared } = await catalogImage(await currentActor(), offeringId, hash);
  return imageResponse(bytes, { shared });
});
