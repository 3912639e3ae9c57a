import 'server-only';
import { DomainError } from '../core/errors';

/** What a route takes as a file: its media types, and its largest size in bytes. */
export type FileRule = { types: readonly string[]; maxBytes: number };

const tooLarge = (maxBytes: number) =>
  new DomainError('invalid', { key: 'errors.fileTooLarge', values: { mib: maxBytes / (1024 * 1024) } });

/** Reads no further than the limit, whatever the header promised. */
const readAtMost = async (body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The request's body as bytes. @throws invalid for another type, nothing at all or too much */
export const readFile = async (request: Request, { types, maxBytes }: FileRule): Promise<Uint8Array> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (!types.includes(type) || !request.body)
    throw new DomainError('invalid', { key: 'errors.fileType', values: { types: types.join(', ') } });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return readAtMost(request.body, maxBytes);
};
