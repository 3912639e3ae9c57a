import { confirmCodeSchema, recoveryCodesSchema } from '@/lib/auth/two-factor/schema';
import { confirmTwoFactor } from '@/lib/auth/two-factor/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'confirmTwoFactor',
    summary: 'Switches two-factor on with a first code; the recovery codes are in this one answer',
    permissions: [],
    sessionOnly: true,
    body: confirmCodeSchema,
    answer: recoveryCodesSchema,
  },
  ({ actor, body }) => confirmTwoFactor(actor, body),
);
