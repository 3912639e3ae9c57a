import { z } from 'zod';
import { turnedPageSchema } from '@/lib/core/pagination';
import { offeringHistory } from '@/lib/audit/queries';
import { auditEventSchema, auditQuerySchema } from '@/lib/audit/schema';
import { idSchema } from '@/lib/core/ids';
import { consoleRoute } from '@/lib/http/console-route';

const params = z.object({ offeringId: idSchema });

export const GET = consoleRoute(
  {
    name: 'offeringHistory',
    summary: 'What happened to an offering, latest first',
    permissions: ['offering.read'],
    params,
    query: auditQuerySchema,
    answer: turnedPageSchema(auditEventSchema),
  },
  ({ actor, params: { offeringId }, query }) => offeringHistory(actor, offeringId, query),
);
