import { platformRoute, tagged } from '@/lib/http/platform-route';
import {
  listPoliciesSchema,
  policyOfV1,
  policyTag,
  policyV1,
  savePolicyV1Schema,
} from '@/lib/iam/policies/schema';
import { createPolicy, listPolicies } from '@/lib/iam/policies/service';

export const GET = platformRoute({ query: listPoliciesSchema }, async ({ caller, query }) => ({
  policies: (await listPolicies(caller, query)).map(policyV1),
}));

export const POST = platformRoute({ body: savePolicyV1Schema }, async ({ caller, body }) => {
  const row = await createPolicy(caller, policyOfV1(body));
  return tagged(policyV1(row), policyTag(row), 201);
});
