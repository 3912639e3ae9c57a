import { check } from '../../check';
import { each, status } from '../../rules';
import { deletedWithBackOff, dropped } from '../deletions';

export const x4OrphanBinding = check({
  id: 'X4',
  group: 'concurrency',
  level: 'must',
  section: 'Orphans',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    await lab.freshBinding(instance);
    const binding = lab.run.newBinding(instance);
    const { requests } = lab;
    await lab.call(requests.bind(instance, binding), dropped(lab));
    return [await deletedWithBackOff(lab, () => requests.unbind(instance, binding), { instance, binding })];
  },
  expect: each(status(200, 202, 410)),
});
