import { check } from '../../check';
import { accepted, each } from '../../rules';
import { IDENTITY_HEADER, identityOf } from '../headers';

export const o1Platform = check({
  id: 'O1',
  group: 'identity',
  level: 'must',
  plain: null,
  section: 'Platform documentation, step 3; 2.13 Originating Identity',
  send: async (lab) => {
    lab.requireProvisions();
    const claims = { iam_id: 'IBMid-50GNR717YE', sub: 'conformance@example.com' };
    const headers = { [IDENTITY_HEADER]: identityOf('ibmcloud', claims) };
    const { requests } = lab;
    const instance = lab.named();
    const calls = [requests.catalog({ headers }), requests.provision(instance, { call: { headers } })];
    return lab.followed(await lab.calls(calls), instance);
  },
  expect: each(accepted),
});
