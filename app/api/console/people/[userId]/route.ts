import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { changePersonSchema, personParams } from '@/lib/team/people/schema';
import { changePerson } from '@/lib/team/people/service';

export const PUT = consoleRoute(
  {
    name: 'changePerson',
    summary: 'Saves a person’s roles and whether they may sign in',
    permissions: ['people.manage'],
    params: personParams,
    body: changePersonSchema,
    answer: noContent,
  },
  ({ actor, params, body }) => changePerson(actor, params.userId, body),
);
