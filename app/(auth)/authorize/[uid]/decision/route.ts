import { consoleRoute } from '@/lib/http/console-route';
import { finishLogin, loginOf } from '@/lib/http/identity/login';
import { decidedLoginSchema, decideLoginSchema, loginParams } from '@/lib/iam/login/schema';
import { decideLogin } from '@/lib/iam/login/service';

export const POST = consoleRoute(
  {
    name: 'decideLogin',
    summary: 'Lets the person in to the service that asks, or sends them back',
    permissions: [],
    sessionOnly: true,
    params: loginParams,
    body: decideLoginSchema,
    answer: decidedLoginSchema,
  },
  async ({ actor, params: { uid }, body }) => ({
    location: await finishLogin(uid, await decideLogin(actor, await loginOf(uid), body)),
  }),
);
