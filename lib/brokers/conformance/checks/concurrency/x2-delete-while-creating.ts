import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { accepted, inTurn, status } from '../../rules';
import { begun } from '../in-progress';

export const x2DeleteWhileCreating = check({
  id: 'X2',
  group: 'concurrency',
  level: { '2.15': 'must' },
  section: '2.15 Deprovisioning',
  send: async (lab) => {
    const { instance } = await begun(lab);
    const answer = await lab.call(lab.requests.deprovision(instance));
    if (answer.status !== 202) return [answer];
    instance.pending = undefined;
    const { state, polls } = await lab.settle(answer, instance);
    if (state === 'endless') undecided('stillRunning');
    if (state === 'gone' || state === 'succeeded') instance.fate = 'gone';
    return [answer, ...polls.slice(-1), await lab.call(lab.requests.deprovision(instance))];
  },
  expect: (answers, lab) =>
    inTurn(status(200, 202, 422), status(200, 410), (answer) =>
      accepted(answer) === null ? finding('made') : null,
    )(answers, lab),
});
