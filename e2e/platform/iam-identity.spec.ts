import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js';
import IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js';
import { expect, test } from '../fixtures';
import { command, createService } from '../support/service';

const ACCOUNT = 'a11ce0000000000000000000000000a1';

/** The published client, told where to go by the environment only. */
const fromEnvironment = <C>(
  client: { newInstance: (options: object) => C },
  name: string,
  { url, apikey }: { url: string; apikey: string },
): C => {
  const variables = {
    [`${name}_URL`]: url,
    [`${name}_AUTH_TYPE`]: 'iam',
    [`${name}_AUTH_URL`]: url,
    [`${name}_APIKEY`]: apikey,
  };
  Object.assign(process.env, variables);
  return client.newInstance({});
};

test('the published IAM clients look after service IDs, API keys and policies', async ({ as, baseURL }) => {
  const owner = await as('owner');
  const { value: apikey } = await command<{ value: string }>(owner, 'POST', 'account/api-keys', {
    name: 'automation',
    accountId: ACCOUNT,
    expiresInDays: 30,
  });
  const identity = fromEnvironment(IamIdentityV1, 'IAM_IDENTITY', { url: baseURL!, apikey });
  const policies = fromEnvironment(IamPolicyManagementV1, 'IAM_POLICY_MANAGEMENT', { url: baseURL!, apikey });
  const service = await createService(owner, []);

  const created = await identity.createServiceId({
    accountId: ACCOUNT,
    name: 'robot',
    description: 'runs at night',
  });
  expect(created.status).toBe(201);
  const { id, iam_id: iamId, entity_tag: tag } = created.result;
  expect(created.result).toMatchObject({ account_id: ACCOUNT, name: 'robot', locked: false });
  expect(created.result.crn).toContain(`a/${ACCOUNT}::serviceid:${id}`);
  const listed = await identity.listServiceIds({
    accountId: ACCOUNT,
    name: 'robot',
    pagesize: 1,
    sort: 'created_at',
    order: 'desc',
  });
  expect(listed.result.serviceids.map((one) => one.id)).toEqual([id]);
  const changed = await identity.updateServiceId({ id, ifMatch: tag, name: 'robot two' });
  expect(changed.result).toMatchObject({ name: 'robot two', description: 'runs at night' });
  await expect(identity.updateServiceId({ id, ifMatch: tag, name: 'stale' })).rejects.toMatchObject({
    status: 409,
  });
  await identity.lockServiceId({ id });
  await expect(identity.deleteServiceId({ id })).rejects.toMatchObject({ status: 409 });
  await identity.unlockServiceId({ id });

  const key = await identity.createApiKey({ name: 'night', iamId, accountId: ACCOUNT });
  expect(key.result.apikey).toMatch(/^pwk_/);
  expect((await identity.getApiKey({ id: key.result.id })).result.apikey).toBe('');
  expect((await identity.getApiKeysDetails({ iamApiKey: key.result.apikey })).result).toMatchObject({
    id: key.result.id,
    iam_id: iamId,
  });
  expect((await identity.listApiKeys({ accountId: ACCOUNT, iamId })).result.apikeys).toHaveLength(1);

  const token = async (value: string) =>
    owner.request.post('/identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: value },
    });
  const bearer = (await (await token(key.result.apikey)).json()).access_token as string;
  const ask = async () => {
    const answer = await owner.request.post('/v2/authz', {
      headers: { authorization: bearer },
      data: [
        {
          subject: { attributes: { id: iamId } },
          action: `${service.serviceName}.dashboard.view`,
          resource: {
            crn: `crn:v1:bluemix:public:${service.serviceName}:eu-de:a/${ACCOUNT}:${service.offeringId}::`,
          },
        },
      ],
    });
    return (await answer.json()).responses[0];
  };
  expect(await ask()).toEqual({
    status: '200',
    authorizationDecision: { permitted: false, reason: 'noRole' },
  });

  const policy = await policies.createPolicy({
    type: 'access',
    subjects: [{ attributes: [{ name: 'iam_id', value: iamId }] }],
    roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }],
    resources: [
      {
        attributes: [
          { name: 'accountId', value: ACCOUNT },
          { name: 'serviceName', value: service.serviceName },
        ],
      },
    ],
  });
  expect(policy.status).toBe(201);
  expect(await ask()).toMatchObject({ authorizationDecision: { permitted: true, reason: 'role' } });
  const all = await policies.listPolicies({ accountId: ACCOUNT, iamId });
  expect(all.result.policies.map((one) => one.id)).toEqual([policy.result.id]);
  await policies.deletePolicy({ policyId: policy.result.id! });
  expect(await ask()).toMatchObject({ authorizationDecision: { permitted: false } });

  const second = await policies.createV2Policy({
    type: 'access',
    control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
    subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamId }] },
    resource: {
      attributes: [
        { key: 'accountId', operator: 'stringEquals', value: ACCOUNT },
        { key: 'serviceName', operator: 'stringEquals', value: service.serviceName },
      ],
    },
  });
  expect((await policies.getV2Policy({ id: second.result.id! })).result.state).toBe('active');
  expect(await ask()).toMatchObject({ authorizationDecision: { permitted: true } });
  const roles = await policies.listRoles({ accountId: ACCOUNT, serviceName: service.serviceName });
  expect(roles.result.system_roles!.map((role) => role.display_name)).toContain('Administrator');

  await identity.disableApiKey({ id: key.result.id });
  expect((await token(key.result.apikey)).status()).toBe(400);
  const refused = await owner.request.post('/v2/authz', {
    headers: { authorization: `Bearer ${bearer}` },
    data: [],
  });
  expect(refused.status(), 'a token of a disabled key opens nothing').toBe(401);
  await identity.enableApiKey({ id: key.result.id });
  expect((await token(key.result.apikey)).status()).toBe(200);
  await identity.deleteServiceId({ id });
  expect((await token(key.result.apikey)).status()).toBe(400);
  await expect(identity.getServiceId({ id })).rejects.toMatchObject({ status: 404 });
  await expect(identity.deleteServiceId({ id: service.serviceIdId })).rejects.toThrow(
    /identity of a service in the catalog/,
  );
});
