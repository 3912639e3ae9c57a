import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Held = { before: boolean; go: () => void };

export type Known = { plan: string; bindings: Set<string> };

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as { plan_id?: string };
};

/**
 * A correct synchronous broker that remembers what it did, can hold calls before or after it does them, and counts how
 * often it made each thing: the witness of what a platform left behind.
 */
export const witness = async () => {
  const instances = new Map<string, Known>();
  const made = new Map<string, number>();
  const held: Held[] = [];
  let holding: 'before' | 'after' | null = null;

  const hold = (at: 'before' | 'after') =>
    holding === at
      ? new Promise<void>((go) => held.push({ before: at === 'before', go }))
      : Promise.resolve();
  const count = (id: string) => made.set(id, (made.get(id) ?? 0) + 1);

  const instance = (method: string, id: string, plan: string): [number, object] => {
    const known = instances.get(id);
    if (method === 'PUT') {
      if (known) return known.plan === plan ? [200, {}] : [409, {}];
      instances.set(id, { plan, bindings: new Set() });
      count(id);
      return [201, {}];
    }
    if (!known) return [method === 'DELETE' ? 410 : 404, {}];
    if (method === 'PATCH') known.plan = plan;
    else instances.delete(id);
    return [200, {}];
  };

  const binding = (method: string, id: string, bindingId: string): [number, object] => {
    const bindings = instances.get(id)?.bindings;
    if (method === 'DELETE') return [bindings?.delete(bindingId) ? 200 : 410, {}];
    if (!bindings) return [404, {}];
    const known = bindings.has(bindingId);
    if (!known) count(bindingId);
    bindings.add(bindingId);
    return [known ? 200 : 201, { credentials: { key: bindingId } }];
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://witness');
    const [, , , id = '', , bindingId] = url.pathname.split('/').map(decodeURIComponent);
    const { plan_id: plan = '' } = await bodyOf(request);
    const method = request.method ?? 'GET';
    await hold('before');
    const [status, body] = bindingId ? binding(method, id, bindingId) : instance(method, id, plan);
    await hold('after');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  const server = createServer(
    (request, response) => void answer(request, response).catch(() => response.destroy()),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    instances,
    made,
    heldCalls: () => held.length,
    hold: (at: 'before' | 'after' | null) => {
      holding = at;
    },
    /** Lets go what is held, and holds no more. */
    release: () => {
      holding = null;
      held.splice(0).forEach(({ go }) => go());
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

export type Witness = Awaited<ReturnType<typeof witness>>;
