import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { status } from '../../rules';
import { operationOf } from '../../settle';
import { begun } from '../in-progress';

export const p5RepeatInProgress = check({
  id: 'P5',
  group: 'provision',
  level: 'must',
  section: 'Provisioning',
  send: async (lab) => {
    const { instance, created } = await begun(lab);
    const again = await lab.call(lab.requests.provision(instance));
    if (again.status === 200) undecided('endedTooSoon');
    return [again, created];
  },
  expect: ([again, created], lab) => {
    const found = status(202)(again!);
    if (found || !lab.isAtLeast('2.14')) return found;
    return operationOf(again) === operationOf(created) ? null : finding('otherOperation');
  },
});
