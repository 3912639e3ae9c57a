import { createServer } from 'node:http';
import next from 'next';
import { quiet, root } from './run.mjs';
import { SECURITY_HEADERS } from './security-headers.mjs';

// Serves what is built, in this process, on PORT.

const port = Number(process.env.PORT || 3000);
process.chdir(root);
Object.assign(process.env, quiet, { NODE_ENV: 'production', PORT: String(port) });
process.title = 'provider-workbench';

/** Whoever keeps a connection open (proxies do, for a minute) must close it: else a request that comes just then is reset. */
const KEEP_ALIVE_MS = 75_000;

const app = next({ dev: false, dir: root, port });
await app.prepare();
const answerByNext = app.getRequestHandler();

const answer = async (request, response) => {
  // What is answered in front of Next: lib/server/front-door.ts.
  const door = globalThis.workbenchFrontDoor?.(request);
  if (!door) return answerByNext(request, response);
  for (const { key, value } of SECURITY_HEADERS) response.setHeader(key, value);
  await door(request, response);
};

/** Without the query, in which older brokers send their API key. */
const fail = ({ method, url }, response, error) => {
  console.error(`Unexpected failure ${method} ${url.split('?')[0]}`, error);
  if (!response.headersSent) response.statusCode = 500;
  response.end();
};

const server = createServer((request, response) => {
  answer(request, response).catch((error) => fail(request, response, error));
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
// Calls that are under way are answered before the process ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
server.once('error', ({ message }) => {
  console.error(`Provider Workbench cannot listen on port ${port}: ${message}`);
  process.exit(1);
});
server.listen(port);
