import { consoleRoute } from '@/lib/http/console-route';
import { changeRoleSchema, memberParams } from '@/lib/team/members/schema';
import { changeRole, removeMember } from '@/lib/team/members/service';

export const PUT = consoleRoute({ params: memberParams, body: changeRoleSchema }, ({ actor, params, body }) =>
  changeRole(actor, params, body),
);

export const DELETE = consoleRoute({ params: memberParams }, ({ actor, params }) =>
  removeMember(actor, params),
);
