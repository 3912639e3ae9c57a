import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { deadLetters } from '@/lib/jobs/queries';
import { deadLetterSchema } from '@/lib/jobs/schema';

export const GET = consoleRoute(
  {
    name: 'deadLetters',
    summary: 'Background work that was given up',
    permissions: ['installation.manage'],
    answer: z.array(deadLetterSchema),
  },
  ({ actor }) => deadLetters(actor),
);
