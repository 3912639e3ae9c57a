import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { ownKeys } from '@/lib/iam/own-keys/queries';
import { createdOwnKeySchema, createOwnKeySchema, ownKeySchema } from '@/lib/iam/own-keys/schema';
import { createOwnKey } from '@/lib/iam/own-keys/service';

export const GET = consoleRoute(
  {
    name: 'ownKeys',
    summary: 'Your API keys for the platform’s interfaces',
    permissions: [],
    sessionOnly: true,
    answer: z.array(ownKeySchema),
  },
  ({ actor }) => ownKeys(actor),
);

export const POST = consoleRoute(
  {
    name: 'createOwnKey',
    summary: 'Creates an API key of yours; its value is in this one answer',
    permissions: [],
    sessionOnly: true,
    body: createOwnKeySchema,
    answer: createdOwnKeySchema,
    created: true,
  },
  ({ actor, body }) => createOwnKey(actor, body),
);
