import { ifMatch, platformRoute, tagged } from '@/lib/http/platform-route';
import { policyOfV2, policyParams, policyTag, policyV2, savePolicyV2Schema } from '@/lib/iam/policies/schema';
import { deletePolicy, getPolicy, replacePolicy } from '@/lib/iam/policies/service';

export const GET = platformRoute({ params: policyParams }, async ({ caller, params }) => {
  const row = await getPolicy(caller, params.policyId);
  return tagged(policyV2(row), policyTag(row));
});

export const PUT = platformRoute(
  { params: policyParams, body: savePolicyV2Schema },
  async ({ caller, params, body, request }) => {
    const input = policyOfV2(body);
    const row = await replacePolicy(caller, { id: params.policyId, ifMatch: ifMatch(request), input });
    return tagged(policyV2(row), policyTag(row));
  },
);

export const DELETE = platformRoute({ params: policyParams, status: 204 }, ({ caller, params }) =>
  deletePolicy(caller, params.policyId),
);
