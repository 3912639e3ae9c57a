import { currentActor } from '@/lib/auth/session';
import { catalogIcon } from '@/lib/catalog/queries';
import { entryParams, iconQuery } from '@/lib/catalog/schema';
import { publicRoute } from '@/lib/http/public-route';
import { svgResponse } from '@/lib/http/svg-response';

/** The icon of an offering whose listing the viewer may see; its address changes with its content. */
export const GET = publicRoute({ params: entryParams, query: iconQuery }, async ({ params, query }) => {
  const { svg, hash, shared } = await catalogIcon(await currentActor(), params.offeringId);
  const response = svgResponse(svg);
  const scope = shared ? 'public' : 'private';
  response.headers.set(
    'Cache-Control',
    query.v === hash ? `${scope}, max-age=31536000, immutable` : `${scope}, no-cache`,
  );
  return response;
});
