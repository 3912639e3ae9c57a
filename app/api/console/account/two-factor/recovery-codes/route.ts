import { proveBothSchema, recoveryCodesSchema } from '@/lib/auth/two-factor/schema';
import { renewRecoveryCodes } from '@/lib/auth/two-factor/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'renewRecoveryCodes',
    summary: 'Makes ten new recovery codes; the older ones stop working',
    permissions: [],
    sessionOnly: true,
    body: proveBothSchema,
    answer: recoveryCodesSchema,
  },
  ({ actor, body }) => renewRecoveryCodes(actor, body),
);
