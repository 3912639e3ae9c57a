import { check } from '../../check';
import { skip } from '../../finding';
import { inTurn, status, unchanged } from '../../rules';
import { isNoUpdate, sameParameters } from '../updates';

export const u2Parameters = check({
  id: 'U2',
  group: 'update',
  level: 'must',
  section: 'Updating a Service Instance, Body',
  send: async (lab) => {
    const instance = await lab.fresh();
    const { requests } = lab;
    const answer = await lab.call(requests.update(instance, sameParameters(instance)));
    if (isNoUpdate(lab, answer)) skip('neverUpdates');
    await lab.end(answer, instance);
    return [answer, await lab.call(requests.provision(instance))];
  },
  expect: inTurn(status(200, 202), unchanged),
});
