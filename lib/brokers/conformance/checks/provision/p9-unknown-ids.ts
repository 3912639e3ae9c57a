import { check } from '../../check';
import { each, jsonObject, refused } from '../../rules';
import { unknownIds } from '../malformed';

export const p9UnknownIds = check({
  id: 'P9',
  group: 'provision',
  level: 'must',
  section: 'Broker Errors',
  send: (lab) => {
    lab.requireProvisions();
    return lab.calls(unknownIds(lab).map((body) => lab.requests.provision(lab.named(), { body })));
  },
  expect: each(refused, jsonObject),
});
