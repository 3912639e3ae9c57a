import { consoleRoute } from '@/lib/http/console-route';
import { personParams } from '@/lib/team/people/schema';
import { newPasswordLink } from '@/lib/team/people/service';

export const POST = consoleRoute({ params: personParams }, ({ actor, params }) =>
  newPasswordLink(actor, params.userId),
);
