import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { inTurn, present, status } from '../../rules';
import { requireCrns } from '../life-cycle';

export const r4LastCharacter = check({
  id: 'R4',
  group: 'ids',
  level: 'must',
  plain: null,
  section: 'Platform documentation',
  send: async (lab) => {
    requireCrns(lab);
    const guid = randomUUID().slice(0, -1);
    const one = await lab.fresh(lab.named('crn', `${guid}0`));
    const other = lab.named('crn', `${guid}1`);
    const created = await lab.call(lab.requests.provision(other));
    await lab.end(created, other);
    const deleted = await lab.call(lab.requests.deprovision(other));
    await lab.end(deleted, other);
    const last = await lab.call(lab.requests.deprovision(one));
    return lab.followed([created, last], one);
  },
  expect: inTurn(status(201, 202), present),
});
