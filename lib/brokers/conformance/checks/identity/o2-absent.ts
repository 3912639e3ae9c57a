import { check } from '../../check';
import { accepted, each } from '../../rules';
import { IDENTITY_HEADER } from '../headers';

const headers = { [IDENTITY_HEADER]: null };

export const o2Absent = check({
  id: 'O2',
  group: 'identity',
  level: { '2.12': 'should', '2.13': 'must' },
  section: '2.13 Originating Identity',
  send: async (lab) => {
    const instance = await lab.fresh();
    const { requests } = lab;
    const calls = [requests.catalog({ headers }), requests.deprovision(instance, { headers })];
    return lab.followed(await lab.calls(calls), instance);
  },
  expect: each(accepted),
});
