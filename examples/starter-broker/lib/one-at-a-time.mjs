// One change at a time. Two at once could make an instance twice, or bind to one that is being deleted.
import { busy } from './demands.mjs';

/**
 * The same routes, where a change gets 422 ConcurrencyError (section "Blocking Operations") while another one runs on the
 * same instance. Different bindings of an instance do not disturb each other. What only reads is never kept out.
 */
export function oneAtATime(routes) {
  const running = new Set();
  return routes.map((route) =>
    route.method === 'GET' || route.open ? route : { ...route, handle: alone(route) },
  );

  function alone({ handle }) {
    return async (request) => {
      const { params } = request;
      for (const other of running) if (isClash(other, params)) throw busy();
      running.add(params);
      try {
        return await handle(request);
      } finally {
        running.delete(params);
      }
    };
  }
}

function isClash(one, other) {
  const areBindings = one.bindingId !== undefined && other.bindingId !== undefined;
  return one.id === other.id && (!areBindings || one.bindingId === other.bindingId);
}
