import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toNodeHandler } from 'srvx/node';
import { env } from '../env';

type Route = (request: Request) => Promise<Response>;
type Door = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * What other software asks for so often that Next's way to a route would cost more than the answer: the same functions
 * that the routes below `app` are made of, loaded when they are first asked for.
 */
const ROUTES: Record<string, () => Promise<Route>> = {
  'POST /identity/token': async () => (await import('../http/identity/route')).identityRoute,
};

// Its type is one for HTTP/2 too, which nobody speaks here.
const doorOf = (load: () => Promise<Route>) =>
  toNodeHandler(async (request) => (await load())(request)) as Door;

const DOORS = new Map(Object.entries(ROUTES).map(([name, load]) => [name, doorOf(load)]));

/**
 * Who answers a request in front of Next; nobody for a path with a query or in another spelling, while the installation
 * is closed, and for whoever wants a page, whose words depend on its reader.
 */
export const frontDoor = ({ method, url, headers }: IncomingMessage): Door | undefined =>
  env.MAINTENANCE || headers.accept?.includes('text/html') ? undefined : DOORS.get(`${method} ${url}`);

/** Shows the door to the process's server (scripts/serve.mjs), which is no part of what Next builds. */
export const openFrontDoor = (): void => {
  Object.assign(globalThis, { workbenchFrontDoor: frontDoor });
};
