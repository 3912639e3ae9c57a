import { auditLog } from '@/lib/audit/queries';
import { auditQuerySchema } from '@/lib/audit/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute({ query: auditQuerySchema }, ({ actor, query }) => auditLog(actor, query));
