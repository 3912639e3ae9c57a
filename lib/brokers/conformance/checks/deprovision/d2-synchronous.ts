import { check } from '../../check';
import { idsOf } from '../../requests';
import { doneOrAsyncRequired, each } from '../../rules';
import type { Answer } from '../../wire';

const INCOMPLETE = [undefined, 'false'];

export const d2Synchronous = check({
  id: 'D2',
  group: 'deprovision',
  level: 'must',
  section: 'Deprovisioning, Parameters',
  send: async (lab) => {
    const answers: Answer[] = [];
    for (const incomplete of INCOMPLETE) {
      const instance = await lab.fresh();
      const query = { ...idsOf(instance), accepts_incomplete: incomplete };
      const answer = await lab.call(lab.requests.deprovision(instance, { query }));
      answers.push(...(await lab.followed([answer], instance)));
    }
    return answers;
  },
  expect: each(doneOrAsyncRequired(200)),
});
