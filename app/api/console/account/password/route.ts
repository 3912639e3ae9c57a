import { changePasswordSchema } from '@/lib/auth/account/schema';
import { changePassword } from '@/lib/auth/account/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const PUT = consoleRoute(
  {
    name: 'changePassword',
    summary: 'Changes your password and ends your other sessions',
    permissions: [],
    sessionOnly: true,
    body: changePasswordSchema,
    answer: noContent,
  },
  ({ actor, body }) => changePassword(actor, body),
);
