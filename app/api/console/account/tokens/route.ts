import { liveTokens } from '@/lib/auth/tokens/queries';
import { createTokenSchema } from '@/lib/auth/tokens/schema';
import { createToken } from '@/lib/auth/tokens/service';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute({ sessionOnly: true }, ({ actor }) => liveTokens(actor));

export const POST = consoleRoute({ sessionOnly: true, body: createTokenSchema }, ({ actor, body }) =>
  createToken(actor, body),
);
