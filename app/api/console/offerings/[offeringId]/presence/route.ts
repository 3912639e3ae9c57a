import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { heartbeatSchema, presenceParams, presentPersonSchema } from '@/lib/presence/schema';
import { heartbeat } from '@/lib/presence/service';

export const POST = consoleRoute(
  {
    name: 'heartbeat',
    summary: 'Says that a document is open in an editor, and answers who else has it open',
    permissions: ['offering.read'],
    sessionOnly: true,
    params: presenceParams,
    body: heartbeatSchema,
    answer: z.array(presentPersonSchema),
  },
  ({ actor, params, body }) => heartbeat(actor, params.offeringId, body),
);
