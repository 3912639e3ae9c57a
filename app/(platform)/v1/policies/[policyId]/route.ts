import { ifMatch, platformRoute, tagged } from '@/lib/http/platform-route';
import { policyOfV1, policyParams, policyTag, policyV1, savePolicyV1Schema } from '@/lib/iam/policies/schema';
import { deletePolicy, getPolicy, replacePolicy } from '@/lib/iam/policies/service';

export const GET = platformRoute({ params: policyParams }, async ({ caller, params }) => {
  const row = await getPolicy(caller, params.policyId);
  return tagged(policyV1(row), policyTag(row));
});

export const PUT = platformRoute(
  { params: policyParams, body: savePolicyV1Schema },
  async ({ caller, params, body, request }) => {
    const input = policyOfV1(body);
    const row = await replacePolicy(caller, { id: params.policyId, ifMatch: ifMatch(request), input });
    return tagged(policyV1(row), policyTag(row));
  },
);

export const DELETE = platformRoute({ params: policyParams, status: 204 }, ({ caller, params }) =>
  deletePolicy(caller, params.policyId),
);
