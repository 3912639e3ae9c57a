import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { skip } from '../../finding';
import { each, status } from '../../rules';
import { everyRoute } from '../auth-routes';

export const a3WrongUser = check({
  id: 'A3',
  group: 'authentication',
  level: 'must',
  section: 'Authentication',
  send: (lab) => {
    const { access } = lab.run.target;
    if (access.authScheme !== 'basic') skip('noUserName');
    return lab.calls(everyRoute(lab), { access: { ...access, username: randomUUID() } });
  },
  expect: each(status(401)),
});
