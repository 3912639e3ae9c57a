import { authorizationOf } from '../../../osb/client';
import { check } from '../../check';
import { each, status } from '../../rules';

export const a6SchemeCase = check({
  id: 'A6',
  group: 'authentication',
  level: 'should',
  section: 'Authentication (RFC 7617)',
  send: async (lab) => {
    lab.catalog();
    const authorization = authorizationOf(lab.run.target.access).replace(/^\w+/, (scheme) =>
      scheme.toLowerCase(),
    );
    return [await lab.call(lab.requests.catalog({ headers: { authorization } }))];
  },
  expect: each(status(200)),
});
