import { consoleRoute } from '@/lib/http/console-route';
import { changePersonSchema, personParams } from '@/lib/team/people/schema';
import { changePerson } from '@/lib/team/people/service';

export const PUT = consoleRoute(
  { params: personParams, body: changePersonSchema },
  ({ actor, params, body }) => changePerson(actor, params.userId, body),
);
