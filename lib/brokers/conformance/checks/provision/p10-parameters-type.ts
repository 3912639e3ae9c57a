import { check } from '../../check';
import { each, refused } from '../../rules';

export const p10ParametersType = check({
  id: 'P10',
  group: 'provision',
  level: 'should',
  section: 'Provisioning, Body',
  send: (lab) => {
    lab.requireProvisions();
    return lab.calls(
      ['text', ['list'], 7].map((parameters) =>
        lab.requests.provision(lab.named(), { body: { parameters } }),
      ),
    );
  },
  expect: each(refused),
});
