import { check } from '../../check';
import { each, status } from '../../rules';
import { otherParameters } from '../malformed';

export const p7OtherParameters = check({
  id: 'P7',
  group: 'provision',
  level: 'must',
  section: 'Provisioning',
  send: async (lab) => {
    const instance = await lab.instance();
    const parameters = otherParameters(instance);
    return [await lab.call(lab.requests.provision(instance, { body: { parameters } }))];
  },
  expect: each(status(409)),
});
