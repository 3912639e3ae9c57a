import { presentPasswordSchema } from '@/lib/auth/account/schema';
import { newTwoFactorSchema } from '@/lib/auth/two-factor/schema';
import { beginTwoFactor } from '@/lib/auth/two-factor/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'beginTwoFactor',
    summary: 'Makes a secret for an authenticator application; it counts once it is confirmed',
    permissions: [],
    sessionOnly: true,
    body: presentPasswordSchema,
    answer: newTwoFactorSchema,
  },
  ({ actor, body }) => beginTwoFactor(actor, body),
);
