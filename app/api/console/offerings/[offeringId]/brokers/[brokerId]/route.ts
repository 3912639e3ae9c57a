import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { brokerDetailSchema, brokerParams, saveBrokerSchema } from '@/lib/brokers/schema';
import { deleteBroker, saveBroker } from '@/lib/brokers/service';

export const PUT = consoleRoute(
  {
    name: 'saveBroker',
    summary: 'Saves where a broker is and how to sign in to it',
    permissions: ['broker.manage'],
    params: brokerParams,
    body: saveBrokerSchema,
    answer: brokerDetailSchema,
  },
  ({ actor, params, body }) => saveBroker(actor, params.offeringId, { brokerId: params.brokerId, body }),
);

export const DELETE = consoleRoute(
  {
    name: 'deleteBroker',
    summary: 'Deletes a broker that no deployment uses',
    permissions: ['broker.manage'],
    params: brokerParams,
    answer: noContent,
  },
  ({ actor, params }) => deleteBroker(actor, params.offeringId, params.brokerId),
);
