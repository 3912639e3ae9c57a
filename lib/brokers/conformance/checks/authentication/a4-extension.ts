import { check } from '../../check';
import { each, status } from '../../rules';
import { anonymous, withWrongSecret } from '../auth-routes';

export const a4Extension = check({
  id: 'A4',
  group: 'authentication',
  level: 'must',
  plain: null,
  section: 'Platform extension, Authentication',
  send: async (lab) => {
    const { requests } = lab;
    const instance = lab.unknown();
    const calls = [requests.state(instance), requests.setState(instance, true)];
    return [
      ...(await lab.calls(calls.map(anonymous))),
      ...(await lab.calls(calls, { access: withWrongSecret(lab) })),
    ];
  },
  expect: each(status(401)),
});
