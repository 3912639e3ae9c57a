import { consoleRoute } from '@/lib/http/console-route';
import { iamDtoSchema, offeringParams, saveAccessSchema } from '@/lib/iam/schema';
import { saveAccess } from '@/lib/iam/service';

export const PUT = consoleRoute(
  {
    name: 'saveAccess',
    summary: 'Saves the service’s roles and actions',
    permissions: ['iam.manage'],
    params: offeringParams,
    body: saveAccessSchema,
    answer: iamDtoSchema,
  },
  ({ actor, params, body }) => saveAccess(actor, params.offeringId, body),
);
