import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { reviewParams } from '@/lib/reviews/schema';
import { decideSectionsSchema, sectionStateSchema } from '@/lib/reviews/sections/schema';
import { decideSections } from '@/lib/reviews/sections/service';

export const PUT = consoleRoute(
  {
    name: 'decideSections',
    summary: 'Answers sections of an open request',
    description:
      'The request stays open: the decision on the whole follows, and must agree with its sections.',
    permissions: ['review.decide'],
    params: reviewParams,
    body: decideSectionsSchema,
    answer: z.array(sectionStateSchema),
  },
  ({ actor, params, body }) => decideSections(actor, params.reviewId, body),
);
