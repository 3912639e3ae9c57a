import { check } from '../../check';
import { each, status } from '../../rules';
import { anonymous } from '../auth-routes';
import { BROKEN_JSON } from '../malformed';

export const a5BeforeBody = check({
  id: 'A5',
  group: 'authentication',
  level: 'should',
  section: 'Authentication',
  send: async (lab) => {
    const broken = lab.requests.provision(lab.unknown(), { call: { body: BROKEN_JSON } });
    return [await lab.call(anonymous(broken))];
  },
  expect: each(status(401)),
});
