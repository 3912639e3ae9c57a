import { check } from '../../check';
import { finding } from '../../finding';
import { each, status } from '../../rules';

export const p18AtOnce = check({
  id: 'P18',
  group: 'provision',
  level: 'should',
  section: 'Blocking Operations',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const call = lab.requests.provision(instance);
    return lab.followed(await Promise.all([lab.call(call), lab.call(call)]), instance);
  },
  expect: (answers, lab) => {
    const found = each(status(200, 201, 202, 409, 422))(answers, lab);
    if (found) return found;
    const created = answers.filter((answer) => answer.status === 201).length;
    if (created > 1) return finding('createdTwice');
    return answers.some(({ status: code }) => code === 201 || code === 202) ? null : finding('createdNever');
  },
});
