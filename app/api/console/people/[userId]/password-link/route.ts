import { consoleRoute } from '@/lib/http/console-route';
import { passwordLinkSchema, personParams } from '@/lib/team/people/schema';
import { newPasswordLink } from '@/lib/team/people/service';

export const POST = consoleRoute(
  {
    name: 'newPasswordLink',
    summary: 'Makes a link with which a person chooses a new password',
    permissions: ['people.manage'],
    params: personParams,
    answer: passwordLinkSchema,
    created: true,
  },
  ({ actor, params }) => newPasswordLink(actor, params.userId),
);
