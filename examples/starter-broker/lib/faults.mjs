// Misbehaving on purpose, to see how a platform takes it. Off, unless FAULT names a fault: see README.md.
// Delete this file, and the lines of broker.mjs that say `faults`, before customers use your broker.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** What a fault does to a request: `handle` is the true answer, which it may ask for, late, or never. */
const ON_REQUEST = {
  delay: (value) => async (request, handle) => {
    await delay(value);
    return handle(request);
  },
  status: (value) => () => ({
    status: value,
    json: value === 204 ? undefined : { description: 'This fault was switched on with FAULT.' },
  }),
  hang:
    () =>
    async ({ response }) => {
      if (!response.destroyed) await once(response, 'close');
    },
  json: () => async (request, handle) => {
    const { status } = await handle(request);
    request.response
      .writeHead(status === 204 ? 200 : status, { 'content-type': 'application/json' })
      .end('{"broken": ');
  },
  drop: (value) => async (request, handle) => {
    if (value === 'after') await handle(request);
    request.response.destroy();
  },
};

/** What a fault does to the work behind a request. */
const ON_WORK = {
  fail: async () => {
    throw new Error('This fault was switched on with FAULT.');
  },
  never: () => new Promise(() => {}),
};

const WORK = {
  provision: 'createInstance',
  update: 'changeInstance',
  deprovision: 'deleteInstance',
  bind: 'createCredentials',
  unbind: 'revokeCredentials',
  set_state: 'setEnabled',
};
const POLLED = ['provision', 'update', 'deprovision'];
const READ = ['catalog', 'last_operation', 'get_instance', 'get_binding', 'get_state'];
const ROUTES = [...Object.keys(WORK), ...READ];

const number = (from, to) => (text) =>
  /^\d{1,6}$/.test(text) && text >= from && text <= to ? Number(text) : undefined;
const VALUES = {
  delay: number(1, 600_000),
  status: number(200, 599),
  drop: (text) => (['before', 'after'].includes(text) ? text : undefined),
};

/**
 * Reads `route:kind=value,route:kind,…` and says loudly that it is on. Without a text both functions change nothing.
 * @throws Error for anything that is not understood, so that no typing mistake passes for a well-behaved broker
 */
export function readFaults(text, { asyncSeconds }) {
  if (!text) return { onRoutes: (routes) => routes, onService: (service) => service };
  const faults = text.split(',').flatMap((entry) => readFault(entry.trim(), asyncSeconds !== undefined));
  console.warn(`
*** FAULT INJECTION IS ON: ${text}
*** This broker misbehaves on purpose. Never let customers use it. Unset FAULT and restart to end this.
`);
  return { onRoutes, onService };

  /** Faults of one route happen in the order in which they are named. */
  function onRoutes(routes) {
    return routes.map((route) => {
      const own = faults.filter(({ name, kind }) => name === route.name && kind in ON_REQUEST);
      const handle = own.reduceRight(
        (next, fault) => (request) => inject(fault, request, next),
        route.handle,
      );
      return { ...route, handle };
    });
  }

  function onService(service) {
    const own = faults.filter(({ kind }) => kind in ON_WORK);
    return { ...service, ...Object.fromEntries(own.map(({ name, kind }) => [WORK[name], ON_WORK[kind]])) };
  }
}

function inject({ name, kind, value }, request, handle) {
  console.warn(`*** FAULT ${name}:${kind}${value === undefined ? '' : `=${value}`}`);
  return ON_REQUEST[kind](value)(request, handle);
}

function readFault(entry, isAsync) {
  const [, route, kind, text] = /^(\*|[a-z_]+):([a-z]+)(?:=(\w+))?$/.exec(entry) ?? [];
  const isKnown = kind in ON_REQUEST || kind in ON_WORK;
  const value = VALUES[kind]?.(text ?? '');
  if (!isKnown || (kind in VALUES ? value === undefined : text !== undefined)) throw notUnderstood(entry);
  const possible = kind === 'never' ? POLLED : kind === 'fail' ? Object.keys(WORK) : ROUTES;
  const names = route === '*' ? possible : [route];
  if (!names.every((name) => possible.includes(name))) throw notUnderstood(entry);
  if (kind === 'never' && !isAsync) throw new Error(`FAULT "${entry}" needs ASYNC=true.`);
  return names.map((name) => ({ name, kind, value }));
}

const notUnderstood = (entry) =>
  new Error(
    `FAULT "${entry}" is not understood. Write route:kind, as in provision:delay=3000 or bind:drop=after; README.md lists both.`,
  );
