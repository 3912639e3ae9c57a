import { check } from '../../check';
import { undecided } from '../../finding';
import { all, described, each, errorCode, status, when } from '../../rules';
import { begun } from '../in-progress';
import { otherParameters } from '../malformed';

export const x1Blocking = check({
  id: 'X1',
  group: 'concurrency',
  level: 'must',
  section: 'Blocking Operations',
  send: async (lab) => {
    const { instance } = await begun(lab);
    const answer = await lab.call(
      lab.requests.update(instance, { body: { parameters: otherParameters(instance) } }),
    );
    return answer.status === 200 ? undecided('endedTooSoon') : [answer];
  },
  expect: (answers, lab) =>
    each(
      status(202, 422),
      when(422, lab.isAtLeast('2.14') ? all(described, errorCode('ConcurrencyError')) : described),
    )(answers, lab),
});
