import 'server-only';

type File = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> };

/** A file to keep. Its name is of our own making: ASCII, without quotation marks. */
export const attachment = ({ name, type, content }: File): Response =>
  new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
