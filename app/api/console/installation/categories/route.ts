import { consoleRoute } from '@/lib/http/console-route';
import { addCategorySchema } from '@/lib/installation/schema';
import { addCategory } from '@/lib/installation/service';

export const POST = consoleRoute({ body: addCategorySchema }, ({ actor, body }) => addCategory(actor, body));
