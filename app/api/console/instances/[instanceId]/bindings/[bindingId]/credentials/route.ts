import { consoleRoute } from '@/lib/http/console-route';
import { revealCredentials } from '@/lib/instances/bindings/service';
import { bindingParams, credentialsSchema } from '@/lib/instances/schema';

export const POST = consoleRoute(
  {
    name: 'revealCredentials',
    summary: 'Shows credentials in clear, and notes who looked',
    permissions: [],
    params: bindingParams,
    answer: credentialsSchema,
  },
  ({ actor, params }) => revealCredentials(actor, params),
);
