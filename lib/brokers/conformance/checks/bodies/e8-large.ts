import { check } from '../../check';
import { each, jsonObject, withoutCrash } from '../../rules';

const SIZE = 200_000;

export const e8Large = check({
  id: 'E8',
  group: 'bodies',
  level: 'should',
  section: 'Provisioning, Body',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const parameters = { ...instance.parameters, conformance: 'x'.repeat(SIZE) };
    return lab.followed(
      [await lab.call(lab.requests.provision(instance, { body: { parameters } }))],
      instance,
    );
  },
  expect: each(withoutCrash, jsonObject),
});
