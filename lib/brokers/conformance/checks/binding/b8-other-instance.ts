import { check } from '../../check';
import { finding } from '../../finding';
import type { TestBinding } from '../../ledger';
import { status } from '../../rules';
import { bindingContent, sameCredentials } from '../bindings';

export const b8OtherInstance = check({
  id: 'B8',
  group: 'binding',
  level: 'info',
  section: 'Binding, Response',
  send: async (lab) => {
    const content = await bindingContent(lab);
    const { binding } = await lab.binding();
    const other = await lab.fresh();
    const same: TestBinding = { id: binding.id, fate: 'unsent' };
    other.bindings.push(same);
    const answer = await lab.call(lab.requests.bind(other, same));
    return [...(await lab.followed([answer], other, same)), content];
  },
  expect: ([answer, content]) =>
    status(201, 202, 409)(answer!) ??
    (sameCredentials(answer, content) ? finding('leakedCredentials') : null),
});
