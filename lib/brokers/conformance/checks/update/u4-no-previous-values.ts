import { check } from '../../check';
import { each, status } from '../../rules';
import type { Answer } from '../../wire';
import { requireUpdates, sameParameters } from '../updates';

export const u4NoPreviousValues = check({
  id: 'U4',
  group: 'update',
  level: 'must',
  section: 'Updating a Service Instance, Body',
  send: async (lab) => {
    const instance = await requireUpdates(lab);
    const { body } = sameParameters(instance);
    const answers: Answer[] = [];
    for (const previous of [undefined, {}]) {
      const call = lab.requests.update(instance, { body: { ...body, previous_values: previous } });
      answers.push(...(await lab.followed([await lab.call(call)], instance)));
    }
    return answers;
  },
  expect: each(status(200, 202)),
});
