import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { offeringReviews } from '@/lib/reviews/queries';
import { offeringParams, reviewDtoSchema, submitReviewSchema } from '@/lib/reviews/schema';
import { submitReview } from '@/lib/reviews/service';

export const GET = consoleRoute(
  {
    name: 'offeringReviews',
    summary: 'The offering’s requests, latest first',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: z.array(reviewDtoSchema),
  },
  ({ actor, params }) => offeringReviews(actor, params.offeringId),
);

export const POST = consoleRoute(
  {
    name: 'submitReview',
    summary: 'Asks the platform for a decision',
    permissions: ['offering.edit', 'release.request', 'offering.deprecate'],
    params: offeringParams,
    body: submitReviewSchema,
    answer: reviewDtoSchema,
    created: true,
  },
  ({ actor, params, body }) => submitReview(actor, params.offeringId, body),
);
