import { check } from '../../check';
import { each, jsonObject, malformedRule, refused } from '../../rules';
import { MISSING_IDS, unknownIds } from '../malformed';

export const b9WrongIds = check({
  id: 'B9',
  group: 'binding',
  level: 'must',
  section: 'Broker Errors',
  send: async (lab) => {
    const { instance } = await lab.binding();
    const wrong = [...MISSING_IDS, ...unknownIds(lab)];
    return lab.calls(
      wrong.map((body) => lab.requests.bind(instance, lab.run.newBinding(instance), { body })),
    );
  },
  expect: (answers, lab) =>
    each(malformedRule(lab.version))(answers.slice(0, MISSING_IDS.length), lab) ??
    each(refused, jsonObject)(answers.slice(MISSING_IDS.length), lab),
});
