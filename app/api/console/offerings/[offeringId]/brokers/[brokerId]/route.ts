import { consoleRoute } from '@/lib/http/console-route';
import { brokerParams, saveBrokerSchema } from '@/lib/brokers/schema';
import { deleteBroker, saveBroker } from '@/lib/brokers/service';

export const PUT = consoleRoute({ params: brokerParams, body: saveBrokerSchema }, ({ actor, params, body }) =>
  saveBroker(actor, params.offeringId, { brokerId: params.brokerId, body }),
);

export const DELETE = consoleRoute({ params: brokerParams }, ({ actor, params }) =>
  deleteBroker(actor, params.offeringId, params.brokerId),
);
