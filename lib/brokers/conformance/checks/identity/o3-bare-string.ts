import { check } from '../../check';
import { each, withoutCrash } from '../../rules';
import { IDENTITY_HEADER } from '../headers';

/** The sample of the platform's own documentation: base64 of a bare string. */
const headers = { [IDENTITY_HEADER]: 'ibmcloud aWJtaWQtNDU2MzQ1WA==' };

export const o3BareString = check({
  id: 'O3',
  group: 'identity',
  level: 'must',
  section: 'Platform documentation, Originating identity',
  send: async (lab) => {
    lab.requireProvisions();
    const { requests } = lab;
    const instance = lab.named();
    const calls = [requests.catalog({ headers }), requests.provision(instance, { call: { headers } })];
    return lab.followed(await lab.calls(calls), instance);
  },
  expect: each(withoutCrash),
});
