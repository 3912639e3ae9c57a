import { check } from '../../check';
import { finding, skip } from '../../finding';
import { each, member, refused } from '../../rules';
import type { Answer } from '../../wire';

const MEMBERS = ['instance_usable', 'update_repeatable'];

/** Whether an answer may say what became of the instance: a failed update or deletion. */
const mayTell = (answer: Answer) => {
  const { method } = answer.exchange;
  if (answer.path.endsWith('/last_operation')) return member(answer, 'state') === 'failed';
  return (method === 'PATCH' || method === 'DELETE') && refused(answer) === null;
};

export const e11FailedUpdates = check({
  id: 'E11',
  group: 'bodies',
  level: { '2.16': 'must' },
  section: '2.16 Service Broker Errors',
  stage: 'closing',
  send: ({ run: { journal } }) => {
    const telling = journal.filter((answer) => MEMBERS.some((name) => member(answer, name) !== undefined));
    return telling.length > 0 ? telling : skip('neverTold');
  },
  expect: each((answer) => {
    for (const name of MEMBERS) {
      const value = member(answer, name);
      if (value === undefined) continue;
      if (typeof value !== 'boolean') return finding('notBoolean', { member: name });
      if (!mayTell(answer)) return finding('misplaced', { member: name });
    }
    return null;
  }),
});
