import { consoleRoute } from '@/lib/http/console-route';
import { listPeople } from '@/lib/team/people/queries';
import { addPersonSchema } from '@/lib/team/people/schema';
import { addPerson } from '@/lib/team/people/service';

export const GET = consoleRoute({}, ({ actor }) => listPeople(actor));

export const POST = consoleRoute({ body: addPersonSchema }, ({ actor, body }) => addPerson(actor, body));
