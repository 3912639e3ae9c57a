import { consoleRoute } from '@/lib/http/console-route';
import { iamDtoSchema, offeringParams, saveAccessSchema } from '@/lib/iam/schema';
import { saveAccess } from '@/lib/iam/service';
import { accessDocument } from '@/lib/iam/queries';

export const GET = consoleRoute(
  {
    name: 'accessDocument',
    summary: 'The service’s IAM registration',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: iamDtoSchema,
  },
  ({ actor, params }) => accessDocument(actor, params.offeringId),
);

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
