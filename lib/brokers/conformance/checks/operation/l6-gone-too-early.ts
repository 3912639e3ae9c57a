import { check } from '../../check';
import { finding } from '../../finding';
import { each } from '../../rules';
import { firstPolls } from '../in-progress';
import { sameParameters } from '../updates';

export const l6GoneTooEarly = check({
  id: 'L6',
  group: 'operation',
  level: 'must',
  section: 'Polling Last Operation',
  send: async (lab) => {
    const first = firstPolls(lab).polls;
    if (lab.run.facts.provisions === undefined) return first;
    const instance = await lab.fresh();
    const begunUpdate = await lab.call(lab.requests.update(instance, sameParameters(instance)));
    return begunUpdate.status === 202
      ? [...first, ...(await lab.settle(begunUpdate, instance)).polls]
      : first;
  },
  expect: each((answer) => (answer.status === 410 ? finding('goneTooEarly') : null)),
});
