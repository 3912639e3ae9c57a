import { BrokerCallError } from './broker-call-error';

/** Reads a body as UTF-8 and gives up as soon as it is longer than `maxBytes`; what comes later is never read. */
export async function boundedText(
  body: AsyncIterable<Uint8Array>,
  { host, maxBytes }: { host: string; maxBytes: number },
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new BrokerCallError('too_large', { host, limit: maxBytes });
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
