import { check } from '../../check';
import { finding, skip } from '../../finding';
import { status } from '../../rules';
import { bindingContent, equalCredentials } from '../bindings';

export const b5Repeat = check({
  id: 'B5',
  group: 'binding',
  level: { '2.12': 'must', '2.14': 'should' },
  section: 'Binding, Response',
  send: async (lab) => {
    const content = await bindingContent(lab);
    const { instance, binding } = await lab.binding();
    if (lab.isAtLeast('2.17') && binding.created?.status === 202) skip('asyncRepeat');
    return [await lab.call(lab.requests.bind(instance, binding)), content];
  },
  expect: ([again, content]) =>
    status(200)(again!) ?? (equalCredentials(again, content) ? null : finding('otherCredentials')),
});
