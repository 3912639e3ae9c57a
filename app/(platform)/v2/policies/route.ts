import { platformRoute, tagged } from '@/lib/http/platform-route';
import {
  listPoliciesSchema,
  policyOfV2,
  policyTag,
  policyV2,
  savePolicyV2Schema,
} from '@/lib/iam/policies/schema';
import { createPolicy, listPolicies } from '@/lib/iam/policies/service';

export const GET = platformRoute({ query: listPoliciesSchema }, async ({ caller, query }) => ({
  policies: (await listPolicies(caller, query)).map(policyV2),
}));

export const POST = platformRoute({ body: savePolicyV2Schema }, async ({ caller, body }) => {
  const row = await createPolicy(caller, policyOfV2(body));
  return tagged(policyV2(row), policyTag(row), 201);
});
