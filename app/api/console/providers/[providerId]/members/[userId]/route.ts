import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { changeRoleSchema, memberParams } from '@/lib/team/members/schema';
import { changeRole, removeMember } from '@/lib/team/members/service';

export const PUT = consoleRoute(
  {
    name: 'changeRole',
    summary: 'Sets a member’s role within the provider',
    permissions: ['team.manage'],
    params: memberParams,
    body: changeRoleSchema,
    answer: noContent,
  },
  ({ actor, params, body }) => changeRole(actor, params, body),
);

export const DELETE = consoleRoute(
  {
    name: 'removeMember',
    summary: 'Takes a person out of the team, or lets them leave by themselves',
    permissions: ['team.manage', 'team.leave'],
    params: memberParams,
    answer: noContent,
  },
  ({ actor, params }) => removeMember(actor, params),
);
