import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { listPeople } from '@/lib/team/people/queries';
import { addPersonSchema, passwordLinkSchema, personRowSchema } from '@/lib/team/people/schema';
import { addPerson } from '@/lib/team/people/service';

export const GET = consoleRoute(
  {
    name: 'listPeople',
    summary: 'Everybody who may sign in, by name',
    permissions: ['people.manage'],
    answer: z.array(personRowSchema),
  },
  ({ actor }) => listPeople(actor),
);

export const POST = consoleRoute(
  {
    name: 'addPerson',
    summary: 'Adds a person',
    permissions: ['people.manage'],
    body: addPersonSchema,
    answer: passwordLinkSchema,
    created: true,
  },
  ({ actor, body }) => addPerson(actor, body),
);
