import { consoleRoute } from '@/lib/http/console-route';
import { accountParams, accountSchema, suspendAccountSchema } from '@/lib/team/accounts/schema';
import { restoreAccount, suspendAccount } from '@/lib/team/accounts/service';

export const PUT = consoleRoute(
  {
    name: 'suspendAccount',
    summary: 'Stops tokens for an account',
    permissions: ['account.suspend'],
    params: accountParams,
    body: suspendAccountSchema,
    answer: accountSchema,
  },
  ({ actor, params, body }) => suspendAccount(actor, params.accountId, body),
);

export const DELETE = consoleRoute(
  {
    name: 'restoreAccount',
    summary: 'Gives tokens for an account again',
    permissions: ['account.suspend'],
    params: accountParams,
    answer: accountSchema,
  },
  ({ actor, params }) => restoreAccount(actor, params.accountId),
);
