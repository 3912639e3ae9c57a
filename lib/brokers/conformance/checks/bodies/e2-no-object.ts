import { check } from '../../check';
import { each, jsonObject, refused } from '../../rules';

const NO_OBJECTS = ['[]', '"x"', 'null', ''];

export const e2NoObject = check({
  id: 'E2',
  group: 'bodies',
  level: 'must',
  section: 'Broker Errors',
  send: (lab) => {
    lab.requireProvisions();
    return lab.calls(NO_OBJECTS.map((body) => lab.requests.provision(lab.named(), { call: { body } })));
  },
  expect: each(refused, jsonObject),
});
