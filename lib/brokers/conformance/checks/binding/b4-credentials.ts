import { check } from '../../check';
import { finding } from '../../finding';
import { isObject, member } from '../../rules';
import { bindingContent } from '../bindings';

export const b4Credentials = check({
  id: 'B4',
  group: 'binding',
  level: 'must',
  section: 'Binding, Credentials',
  send: async (lab) => [await bindingContent(lab)],
  expect: ([answer]) => {
    const credentials = member(answer, 'credentials');
    if (credentials === undefined || credentials === null)
      return { ...finding('noCredentials'), verdict: 'warn' };
    if (!isObject(credentials)) return finding('wrongType', { member: 'credentials' });
    return Object.keys(credentials).length > 0 ? null : { ...finding('noCredentials'), verdict: 'warn' };
  },
});
