import { check } from '../../check';
import { finding, skip, undecided } from '../../finding';
import { isTaken } from '../../lab';
import { all, inTurn, isObject, member, status } from '../../rules';

export const b14Async = check({
  id: 'B14',
  group: 'binding',
  level: { '2.14': 'must' },
  section: '2.14 Binding',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    const binding = lab.run.newBinding(instance);
    const answer = await lab.call(lab.requests.bind(instance, binding));
    if (answer.status !== 202) return isTaken(answer) ? skip('neverAsyncBinding') : undecided('noBinding');
    const { polls } = await lab.settle(answer, instance, binding);
    return [answer, ...polls.slice(-1), await lab.call(lab.requests.binding(instance, binding))];
  },
  expect: inTurn(
    (answer) => (member(answer, 'credentials') === undefined ? null : finding('earlyCredentials')),
    all(status(200), (answer) =>
      member(answer, 'state') === 'succeeded'
        ? null
        : finding('operationEnd', { state: String(member(answer, 'state')).slice(0, 50) }),
    ),
    all(status(200), (answer) => (isObject(member(answer, 'credentials')) ? null : finding('noCredentials'))),
  ),
});
