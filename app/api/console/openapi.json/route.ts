import { version } from '@/package.json';
import { CONSOLE_ROUTES } from '@/app/api/generated/console-routes';
import { env } from '@/lib/env';
import { consoleRoute } from '@/lib/http/console-route';
import { openApiDocument } from '@/lib/http/openapi/document';
import { file } from '@/lib/http/operation';

export const GET = consoleRoute(
  {
    name: 'openApiDocument',
    summary: 'This description',
    permissions: [],
    answer: file('application/json'),
  },
  async () => Response.json(openApiDocument(CONSOLE_ROUTES, { url: env.PUBLIC_URL, version })),
);
