import { partOf, tokenByApiKey } from './login';
import { command, type Person } from './service';

/** A token with all the rights of the person in their account. */
export const tokenOf = async (person: Person, accountId: string) => {
  const key = { name: 'attack', accountId, expiresInDays: 30 };
  const { value } = await command<{ value: string }>(person, 'POST', 'account/api-keys', key);
  const token = await tokenByApiKey(person.request, value);
  return { authorization: token, iamId: partOf(token, 1).iam_id as string };
};

/** A policy that makes the subject the administrator of the account, as `POST /v1/policies` takes it. */
export const policyFor = (iamId: string, accountId: string) => ({
  type: 'access',
  subjects: [{ attributes: [{ name: 'iam_id', value: iamId }] }],
  roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Administrator' }],
  resources: [{ attributes: [{ name: 'accountId', value: accountId }] }],
});
