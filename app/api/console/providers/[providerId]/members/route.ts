import { consoleRoute } from '@/lib/http/console-route';
import { membersOf } from '@/lib/team/members/queries';
import { teamParams } from '@/lib/team/members/schema';

export const GET = consoleRoute({ params: teamParams }, ({ actor, params }) =>
  membersOf(actor, params.providerId),
);
