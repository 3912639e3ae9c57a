import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { firstPolls } from '../in-progress';

export const l3End = check({
  id: 'L3',
  group: 'operation',
  level: 'must',
  section: 'Polling Interval',
  send: (lab) => {
    const { state, polls } = firstPolls(lab);
    if (state === 'gone' || state === 'odd') undecided('oddPoll');
    if (state === 'endless' && lab.run.timeLeft <= 0) undecided('stillRunning');
    return polls;
  },
  expect: (polls, { run: { facts } }) => {
    const { state } = facts.firstEnd ?? {};
    if (state === 'succeeded') return null;
    const answer = polls.at(-1);
    if (state === 'endless') return { ...finding('pollingTooLong'), answer };
    return { ...finding('operationEnd', { state: 'failed' }), answer };
  },
});
