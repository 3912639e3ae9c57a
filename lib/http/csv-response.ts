import 'server-only';
import { texts, type Texts } from './texts';

type CsvFile = { name: string; parts: AsyncGenerator<string> };

/** A CSV file in the caller's language, sent while it is read from the database. */
export const csvResponse = async (write: (t: Texts) => Promise<CsvFile>): Promise<Response> => {
  const { name, parts } = await write(await texts());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
};
