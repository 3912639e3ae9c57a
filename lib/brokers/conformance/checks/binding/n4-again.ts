import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { isTaken } from '../../lab';
import { status } from '../../rules';
import { contentOf, sameCredentials } from '../bindings';

export const n4Again = check({
  id: 'N4',
  group: 'binding',
  level: 'info',
  section: 'Unbinding',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    const binding = await lab.freshBinding(instance);
    const before = await contentOf(lab, instance, binding);
    const deletion = await lab.call(lab.requests.unbind(instance, binding));
    if (!isTaken(deletion)) undecided('notDeleted');
    await lab.end(deletion, instance, binding);
    const again = await lab.call(lab.requests.bind(instance, binding));
    return [...(await lab.followed([again], instance, binding)), before];
  },
  expect: ([again, before]) =>
    status(201, 202)(again!) ?? (sameCredentials(again, before) ? finding('sameCredentials') : null),
});
