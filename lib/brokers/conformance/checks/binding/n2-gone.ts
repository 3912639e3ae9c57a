import { check } from '../../check';
import { undecided } from '../../finding';
import { isTaken } from '../../lab';
import { each, jsonObject, status } from '../../rules';

export const n2Gone = check({
  id: 'N2',
  group: 'binding',
  level: 'must',
  section: 'Unbinding',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    const binding = await lab.freshBinding(instance);
    const { requests } = lab;
    const deletion = await lab.call(requests.unbind(instance, binding));
    if (!isTaken(deletion)) undecided('notDeleted');
    await lab.end(deletion, instance, binding);
    const never = lab.run.newBinding(instance);
    return lab.calls([binding, never].map((one) => requests.unbind(instance, one)));
  },
  expect: each(status(410), jsonObject),
});
