import { currentActor } from '@/lib/auth/session';
import { catalogIcon } from '@/lib/catalog/queries';

type Context = { params: Promise<{ offeringId: string }> };

/** An SVG that somebody else made: it may style itself, and nothing more, even when it is opened by itself. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The icon of an offering that the viewer finds in the catalog; its address changes with its content. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const icon = await catalogIcon(await currentActor(), (await params).offeringId);
  if (!icon) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const fixed = new URL(request.url).searchParams.get('v') === icon.hash;
  const scope = icon.limited ? 'private' : 'public';
  return new Response(icon.svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': SANDBOX,
      'Cache-Control': fixed ? `${scope}, max-age=31536000, immutable` : `${scope}, no-cache`,
      ETag: `"${icon.hash}"`,
    },
  });
};
