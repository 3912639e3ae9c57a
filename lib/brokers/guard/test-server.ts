import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp } from 'node:net';
import type { RequestListener, Server as HttpServer } from 'node:http';
import type { Server, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';

export type TestServer = { port: number; connections: () => number; close: () => Promise<void> };

async function listening(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  const close = () => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: address.port, connections: () => connections, close };
}

/** Servers on 127.0.0.1 at a free port, for tests; `close` also ends what is still open. */
export const httpServer = (answer: RequestListener): Promise<TestServer> => listening(createHttp(answer));
export const tcpServer = (onSocket: (socket: Socket) => void): Promise<TestServer> =>
  listening(createTcp(onSocket));
export const httpsServer = (options: TlsOptions, answer: RequestListener): Promise<TestServer> => {
  const server: HttpServer = createHttps(options, answer);
  return listening(server);
};
