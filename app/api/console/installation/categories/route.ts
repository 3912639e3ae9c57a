import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { addCategorySchema } from '@/lib/installation/schema';
import { addCategory } from '@/lib/installation/service';

export const POST = consoleRoute(
  {
    name: 'addCategory',
    summary: 'Adds a category of the catalog',
    permissions: ['installation.manage'],
    body: addCategorySchema,
    answer: noContent,
  },
  ({ actor, body }) => addCategory(actor, body),
);
