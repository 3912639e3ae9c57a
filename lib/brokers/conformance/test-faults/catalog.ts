import type { ReferenceCatalog } from '../test-broker/catalog';
import { CATALOG, on, type Fault } from './fault';

type Service = Record<string, unknown> & { plans: Record<string, unknown>[] };

/** The second service, which the run does not use, and its plan. */
const second = (change: (service: Service, plan: Record<string, unknown>) => void) =>
  on('GET', CATALOG, (_, { right }) => {
    const reply = right();
    if (reply.status !== 200) return undefined;
    const catalog = structuredClone(reply.body as ReferenceCatalog) as unknown as { services: Service[] };
    const service = catalog.services[1]!;
    change(service, service.plans[0]!);
    return { ...reply, body: catalog };
  });

const isOther = (identity: unknown) =>
  Buffer.from(String(identity).split(' ')[1] ?? '', 'base64')
    .toString()
    .includes('somebody-else');

export const CATALOG_FAULTS = {
  C1: { mistake: on('GET', CATALOG, () => ({ status: 200, body: '<p>' })), consequences: 'rest' },
  C2: { mistake: second((service) => delete service.bindable) },
  C3: { mistake: second((_, plan) => delete plan.description) },
  C4: { mistake: second((_, plan) => (plan.free = 'no')) },
  C5: { mistake: second((service) => (service.name = 'verse')) },
  C6: { mistake: second((_, plan) => (plan.name = 'Large')) },
  C7: { mistake: second((service) => (service.name = 'a'.repeat(32))) },
  C8: { mistake: second((_, plan) => (plan.id = 'large')) },
  C9: {
    mistake: second((service) => {
      delete service.plan_updateable;
      service.planUpdatable = true;
    }),
  },
  C10: {
    mistake: on('GET', CATALOG, ({ headers }, { right }) =>
      isOther(headers['x-broker-api-originating-identity'])
        ? { status: 200, body: { services: (right().body as ReferenceCatalog).services.slice(0, 1) } }
        : undefined,
    ),
  },
  C11: {
    mistake: second((service) => (service.dashboard_client = { id: 'x', secret: 'y', redirect_uri: 'z' })),
  },
  C12: {
    broker: { version: '2.13' },
    mistake: second(
      (_, plan) => (plan.schemas = { service_instance: { create: { parameters: { type: 'object' } } } }),
    ),
  },
  C13: { broker: { version: '2.15' }, mistake: second((_, plan) => (plan.maximum_polling_duration = '1 h')) },
  C14: { mistake: second((service) => (service.vendor_field = 1)) },
  C15: {
    mistake: on('GET', CATALOG, (_, { right }) => ({ ...right(), headers: { 'content-type': 'text/html' } })),
  },
  C16: {
    broker: { version: '2.16' },
    mistake: on('GET', CATALOG, (call, { right }) =>
      call.headers['if-none-match'] && right().status === 304
        ? { status: 200, body: { services: [] } }
        : undefined,
    ),
  },
} satisfies Record<string, Fault>;
