import 'server-only';

/**
 * A stored picture: read as nothing else, runs and fetches nothing, embedded by our own pages only. Its address is
 * its content, so it never changes; `shared` when caches between us and the reader may keep it too.
 */
export const imageResponse = (bytes: Uint8Array<ArrayBuffer>, { shared }: { shared: boolean }): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': `${shared ? 'public' : 'private'}, max-age=31536000, immutable`,
    },
  });
