import { check } from '../../check';
import { each, withoutCrash } from '../../rules';
import { IDENTITY_HEADER, identityOf } from '../headers';

export const o5OtherPlatform = check({
  id: 'O5',
  group: 'identity',
  level: 'info',
  section: '2.13 Originating Identity',
  send: async (lab) => {
    const instance = await lab.instance();
    const headers = { [IDENTITY_HEADER]: identityOf('somewhere', { user_id: 'conformance' }) };
    const { requests } = lab;
    return lab.calls([requests.catalog({ headers }), requests.provision(instance, { call: { headers } })]);
  },
  expect: each(withoutCrash),
});
