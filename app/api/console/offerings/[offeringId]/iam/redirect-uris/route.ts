import { consoleRoute } from '@/lib/http/console-route';
import { iamDtoSchema, offeringParams, saveRedirectUrisSchema } from '@/lib/iam/schema';
import { saveRedirectUris } from '@/lib/iam/service';

export const PUT = consoleRoute(
  {
    name: 'saveRedirectUris',
    summary: 'Saves where customers are sent back to after signing in',
    permissions: ['iam.manage'],
    params: offeringParams,
    body: saveRedirectUrisSchema,
    answer: iamDtoSchema,
  },
  ({ actor, params, body }) => saveRedirectUris(actor, params.offeringId, body),
);
