import { consoleRoute } from '@/lib/http/console-route';
import { listProviders } from '@/lib/team/people/queries';
import { createProviderSchema } from '@/lib/team/people/schema';
import { createProvider } from '@/lib/team/people/service';

export const GET = consoleRoute({}, ({ actor }) => listProviders(actor));

export const POST = consoleRoute({ body: createProviderSchema }, ({ actor, body }) =>
  createProvider(actor, body),
);
