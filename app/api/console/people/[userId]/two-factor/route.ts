import { resetTwoFactor } from '@/lib/auth/two-factor/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { personParams } from '@/lib/team/people/schema';

export const DELETE = consoleRoute(
  {
    name: 'resetTwoFactor',
    summary: 'Switches two-factor off for a person who has lost it',
    permissions: ['people.manage'],
    params: personParams,
    answer: noContent,
  },
  ({ actor, params }) => resetTwoFactor(actor, params.userId),
);
