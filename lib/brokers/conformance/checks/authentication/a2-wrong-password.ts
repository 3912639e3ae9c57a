import { check } from '../../check';
import { each, status } from '../../rules';
import { everyRoute, withWrongSecret } from '../auth-routes';

export const a2WrongPassword = check({
  id: 'A2',
  group: 'authentication',
  level: 'must',
  section: 'Authentication',
  send: (lab) => lab.calls(everyRoute(lab), { access: withWrongSecret(lab) }),
  expect: each(status(401)),
});
