import { imageResponse } from '@/lib/http/image-response';
import { publicRoute } from '@/lib/http/public-route';
import { pictureParams } from '@/lib/help/pictures';
import { pictureOf } from '@/lib/help/queries';

/** A picture of the guides: one of those that the table names, which changes with the software only. */
export const GET = publicRoute({ params: pictureParams }, async ({ params: { file } }) =>
  imageResponse(await pictureOf(file), { shared: true, type: 'image/png', keep: 3600 }),
);
