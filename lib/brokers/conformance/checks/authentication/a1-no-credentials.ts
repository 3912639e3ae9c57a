import { check } from '../../check';
import { each, status } from '../../rules';
import { anonymous, everyRoute } from '../auth-routes';

export const a1NoCredentials = check({
  id: 'A1',
  group: 'authentication',
  level: 'must',
  section: 'Authentication',
  send: (lab) => lab.calls(everyRoute(lab).map(anonymous)),
  expect: each(status(401)),
});
