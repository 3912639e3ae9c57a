import { z } from 'zod';
import { liveTokens } from '@/lib/auth/tokens/queries';
import { createdTokenSchema, createTokenSchema, tokenSchema } from '@/lib/auth/tokens/schema';
import { createToken } from '@/lib/auth/tokens/service';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute(
  {
    name: 'liveTokens',
    summary: 'Your personal access tokens that still work',
    permissions: [],
    sessionOnly: true,
    answer: z.array(tokenSchema),
  },
  ({ actor }) => liveTokens(actor),
);

export const POST = consoleRoute(
  {
    name: 'createToken',
    summary: 'Creates a personal access token; its value is in this one answer',
    permissions: [],
    sessionOnly: true,
    body: createTokenSchema,
    answer: createdTokenSchema,
    created: true,
  },
  ({ actor, body }) => createToken(actor, body),
);
