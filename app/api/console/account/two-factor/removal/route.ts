import { proveBothSchema } from '@/lib/auth/two-factor/schema';
import { disableTwoFactor } from '@/lib/auth/two-factor/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const POST = consoleRoute(
  {
    name: 'disableTwoFactor',
    summary: 'Switches two-factor off',
    permissions: [],
    sessionOnly: true,
    body: proveBothSchema,
    answer: noContent,
  },
  ({ actor, body }) => disableTwoFactor(actor, body),
);
