import 'server-only';

type Options = {
  /** Whether caches between us and the reader may keep it too. */
  shared: boolean;
  type?: 'image/webp' | 'image/png';
  /** Seconds for which it may be kept, where its address is not its content. */
  keep?: number;
};

/**
 * A picture: read as nothing else, runs and fetches nothing, embedded by our own pages only. The address of a stored
 * one is its content, so it never changes.
 */
export const imageResponse = (
  bytes: Uint8Array<ArrayBuffer>,
  { shared, type = 'image/webp', keep }: Options,
): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': `${shared ? 'public' : 'private'}, ${keep === undefined ? 'max-age=31536000, immutable' : `max-age=${keep}`}`,
    },
  });
