import { check } from '../../check';
import { finding } from '../../finding';
import { bindingContent, contentOf, sameCredentials } from '../bindings';

export const b7Different = check({
  id: 'B7',
  group: 'binding',
  level: 'should',
  section: 'Binding, Credentials',
  send: async (lab) => {
    const content = await bindingContent(lab);
    const { instance } = await lab.binding();
    const other = await lab.freshBinding(instance);
    return [content, await contentOf(lab, instance, other)];
  },
  expect: ([one, other]) =>
    sameCredentials(one, other) ? { ...finding('sameCredentials'), answer: other } : null,
});
