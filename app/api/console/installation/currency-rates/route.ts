import { consoleRoute } from '@/lib/http/console-route';
import { saveRatesSchema } from '@/lib/installation/schema';
import { saveRates } from '@/lib/installation/service';

export const PUT = consoleRoute({ body: saveRatesSchema }, ({ actor, body }) => saveRates(actor, body));
