import { check } from '../../check';
import { finding } from '../../finding';
import { each, jsonObject, member, status, type Rule } from '../../rules';
import { extensionState } from '../extension-state';

const typed: Rule = (answer) => {
  if (typeof member(answer, 'enabled') !== 'boolean') return finding('notBoolean', { member: 'enabled' });
  const active = member(answer, 'active');
  if (active !== undefined && typeof active !== 'boolean') return finding('notBoolean', { member: 'active' });
  const lastActive = member(answer, 'last_active');
  return lastActive === undefined || typeof lastActive === 'number' ? null : finding('lastActive');
};

export const i1State = check({
  id: 'I1',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform extension, State',
  send: async (lab) => [await extensionState(lab)],
  expect: each(status(200), jsonObject, typed),
});
