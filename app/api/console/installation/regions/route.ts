import { consoleRoute } from '@/lib/http/console-route';
import { addRegionSchema } from '@/lib/installation/schema';
import { addRegion } from '@/lib/installation/service';

export const POST = consoleRoute({ body: addRegionSchema }, ({ actor, body }) => addRegion(actor, body));
