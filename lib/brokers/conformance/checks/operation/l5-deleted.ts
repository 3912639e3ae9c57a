import { check } from '../../check';
import { finding, skip, undecided } from '../../finding';
import { each, jsonObject, member, status, when } from '../../rules';
import type { Answer } from '../../wire';

export const l5Deleted = check({
  id: 'L5',
  group: 'operation',
  level: 'must',
  section: 'Polling Last Operation',
  send: async (lab) => {
    const instance = await lab.fresh();
    const deletion = await lab.call(lab.requests.deprovision(instance));
    if (deletion.status !== 202) skip('neverAsync');
    const { state, polls } = await lab.settle(deletion, instance);
    if (state === 'endless') undecided('stillRunning');
    if (state === 'gone' || state === 'succeeded') instance.fate = 'gone';
    return polls.slice(-1);
  },
  expect: each(status(200, 410), when(410, jsonObject, succeeded)),
});

function succeeded(answer: Answer) {
  const state = String(member(answer, 'state'));
  return state === 'succeeded' ? null : finding('operationEnd', { state: state.slice(0, 50) });
}
