import { auditLog } from '@/lib/audit/queries';
import { turnedPageSchema } from '@/lib/core/pagination';
import { auditEventSchema, auditQuerySchema } from '@/lib/audit/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute(
  {
    name: 'auditLog',
    summary: 'What happened in the whole installation, latest first',
    permissions: ['audit.read'],
    query: auditQuerySchema,
    answer: turnedPageSchema(auditEventSchema),
  },
  ({ actor, query }) => auditLog(actor, query),
);
