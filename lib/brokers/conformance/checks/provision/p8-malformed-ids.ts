import { check } from '../../check';
import { eachMalformed } from '../../rules';
import { MALFORMED_IDS } from '../malformed';

export const p8MalformedIds = check({
  id: 'P8',
  group: 'provision',
  level: 'must',
  section: 'Broker Errors; 2.13 Provisioning',
  send: (lab) => {
    lab.requireProvisions();
    return lab.calls(MALFORMED_IDS.map((body) => lab.requests.provision(lab.named(), { body })));
  },
  expect: eachMalformed,
});
