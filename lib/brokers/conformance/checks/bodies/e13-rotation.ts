import { check } from '../../check';
import { skip } from '../../finding';
import { inTurn, present, status } from '../../rules';

export const e13Rotation = check({
  id: 'E13',
  group: 'bodies',
  level: { '2.17': 'must' },
  section: '2.17 Binding Rotation',
  send: async (lab) => {
    const { service, plan } = lab.offered();
    if ((plan.binding_rotatable ?? service.binding_rotatable) !== true) skip('notRotatable');
    lab.requireBindable();
    const instance = await lab.instance();
    const old = await lab.freshBinding(instance);
    const successor = lab.run.newBinding(instance);
    const { requests } = lab;
    const body = { predecessor_binding_id: old.id, parameters: undefined, bind_resource: undefined };
    const answer = await lab.call(requests.bind(instance, successor, { body }));
    await lab.followed([answer], instance, successor);
    const deletion = await lab.call(requests.unbind(instance, old));
    return [answer, ...(await lab.followed([deletion], instance, old))];
  },
  expect: inTurn(status(201, 202), present),
});
