import { accountOf } from '@/lib/auth/account/queries';
import { accountSchema, saveAccountSchema } from '@/lib/auth/account/schema';
import { saveAccount } from '@/lib/auth/account/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const GET = consoleRoute(
  {
    name: 'accountOf',
    summary: 'Who you are here, and what you prefer',
    permissions: [],
    answer: accountSchema,
  },
  ({ actor }) => accountOf(actor),
);

export const PATCH = consoleRoute(
  {
    name: 'saveAccount',
    summary: 'Changes your name, language, theme or time zone; what is left out stays',
    permissions: [],
    sessionOnly: true,
    body: saveAccountSchema,
    answer: noContent,
  },
  ({ actor, body }) => saveAccount(actor, body),
);
