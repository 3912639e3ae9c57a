import { z } from 'zod';
import { offeringHistory } from '@/lib/audit/queries';
import { auditQuerySchema } from '@/lib/audit/schema';
import { idSchema } from '@/lib/core/ids';
import { consoleRoute } from '@/lib/http/console-route';

const params = z.object({ offeringId: idSchema });

export const GET = consoleRoute(
  { params, query: auditQuerySchema },
  ({ actor, params: { offeringId }, query }) => offeringHistory(actor, offeringId, query),
);
