import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { saveRatesSchema } from '@/lib/installation/schema';
import { saveRates } from '@/lib/installation/service';

export const PUT = consoleRoute(
  {
    name: 'saveRates',
    summary: 'Saves the rates that prices are suggested with',
    permissions: ['installation.manage'],
    body: saveRatesSchema,
    answer: noContent,
  },
  ({ actor, body }) => saveRates(actor, body),
);
