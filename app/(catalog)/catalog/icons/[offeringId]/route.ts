import { currentActor } from '@/lib/auth/session';
import { catalogIcon } from '@/lib/catalog/queries';
import { entryParams, iconQuery } from '@/lib/catalog/schema';
import { publicRoute } from '@/lib/http/public-route';
import { svgResponse } from '@/lib/http/svg-response';

/** The icon of an offering that the viewer finds in the catalog; its address changes with its content. */
export const GET = publicRoute({ params: entryParams, query: iconQuery }, async ({ params, query }) => {
  const { svg, hash, limited } = await catalogIcon(await currentActor(), params.offeringId);
  const response = svgResponse(svg);
  const scope = limited ? 'private' : 'public';
  response.headers.set(
    'Cache-Control',
    query.v === hash ? `${scope}, max-age=31536000, immutable` : `${scope}, no-cache`,
  );
  return response;
});
