import { consoleRoute } from '@/lib/http/console-route';
import { accessDetail } from '@/lib/iam/queries';
import { accessDetailSchema, issuedSchema, offeringParams } from '@/lib/iam/schema';
import { enableIam } from '@/lib/iam/service';

export const GET = consoleRoute(
  {
    name: 'accessDetail',
    summary: 'The service’s identity, roles, keys and secrets, without their values',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: accessDetailSchema,
  },
  ({ actor, params }) => accessDetail(actor, params.offeringId),
);
export const POST = consoleRoute(
  {
    name: 'enableIam',
    summary: 'Registers the service with IAM',
    permissions: ['iam.manage'],
    params: offeringParams,
    answer: issuedSchema,
    created: true,
  },
  ({ actor, params }) => enableIam(actor, params.offeringId),
);
