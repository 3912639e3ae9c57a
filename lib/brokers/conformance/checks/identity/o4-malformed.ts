import { check } from '../../check';
import { each, withoutCrash } from '../../rules';
import { IDENTITY_HEADER } from '../headers';

const MALFORMED = ['ibmcloud %%%', 'ibmcloud', '', `ibmcloud ${'QUFB'.repeat(2048)}`];

export const o4Malformed = check({
  id: 'O4',
  group: 'identity',
  level: 'must',
  section: '2.13 Originating Identity',
  send: async (lab) => {
    const instance = await lab.instance();
    return lab.calls(
      MALFORMED.map((value) =>
        lab.requests.provision(instance, { call: { headers: { [IDENTITY_HEADER]: value } } }),
      ),
    );
  },
  expect: each(withoutCrash),
});
