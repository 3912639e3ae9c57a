import { meSchema } from '@/lib/auth/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute(
  { name: 'me', summary: 'Who is signed in', permissions: [], answer: meSchema },
  ({ actor: { userId, name, email } }) => Promise.resolve({ id: userId, name, email }),
);
