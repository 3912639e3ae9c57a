import 'server-only';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toFetchResponse, toReqRes } from 'fetch-to-node';
import { env } from '../env';

type NodeRequest = IncomingMessage & { originalUrl?: string; baseUrl?: string };
type NodeHandler = (request: NodeRequest, response: ServerResponse) => Promise<void> | void;

// Frameworks for Node ask the socket whether the connection is encrypted and still there; a fetch Request has none.
const socket = () =>
  Object.assign(new EventEmitter(), {
    encrypted: env.PUBLIC_URL.startsWith('https:'),
    writable: true,
    readable: true,
    destroy: () => undefined,
  });

/** A request and response as Node's own servers hand them over, with `mountPath` taken from the path. */
export const nodeRequest = (request: Request, mountPath: string) => {
  const { req, res } = toReqRes(request);
  const { pathname, search } = new URL(request.url);
  const originalUrl = pathname + search;
  const stub = { value: socket() };
  for (const end of [req, res]) Object.defineProperties(end, { socket: stub, connection: stub });
  Object.assign(req, { originalUrl, baseUrl: mountPath });
  // Addresses in answers are this installation's own, whatever host a caller names.
  req.headers.host = new URL(env.PUBLIC_URL).host;
  delete req.headers['x-forwarded-host'];
  req.url = originalUrl.slice(mountPath.length) || '/';
  return { req: req as NodeRequest, res: res as ServerResponse };
};

/** Lets a handler written for Node's `http` answer a fetch Request. */
export const answerAsNode = async (
  request: Request,
  { mountPath, handler }: { mountPath: string; handler: NodeHandler },
): Promise<Response> => {
  const { req, res } = nodeRequest(request, mountPath);
  const answer = toFetchResponse(res as never);
  await handler(req, res);
  return answer;
};
