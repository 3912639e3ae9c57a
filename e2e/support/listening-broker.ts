import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A broker with nothing in its catalog that keeps the headers of each call. */
export const listenAsBroker = async () => {
  const calls: IncomingHttpHeaders[] = [];
  const server = createServer(({ headers }, response) => {
    calls.push(headers);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ services: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, calls, close: () => server.close() };
};
