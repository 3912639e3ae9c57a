import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { listProviders } from '@/lib/team/people/queries';
import { createProviderSchema, createdProviderSchema, providerRowSchema } from '@/lib/team/people/schema';
import { createProvider } from '@/lib/team/people/service';

export const GET = consoleRoute(
  {
    name: 'listProviders',
    summary: 'All providers',
    permissions: ['people.manage'],
    answer: z.array(providerRowSchema),
  },
  ({ actor }) => listProviders(actor),
);

export const POST = consoleRoute(
  {
    name: 'createProvider',
    summary: 'Adds a provider',
    permissions: ['people.manage'],
    body: createProviderSchema,
    answer: createdProviderSchema,
    created: true,
  },
  ({ actor, body }) => createProvider(actor, body),
);
