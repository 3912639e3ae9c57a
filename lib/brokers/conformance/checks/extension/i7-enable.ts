import { isBindable } from '../../catalog-facts';
import { check } from '../../check';
import { undecided } from '../../finding';
import { isTaken } from '../../lab';
import { all, inTurn, present, status } from '../../rules';
import { hasState, requireExtension, stateTaken } from '../extension-state';

export const i7Enable = check({
  id: 'I7',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform documentation, step 3',
  send: async (lab) => {
    await requireExtension(lab);
    const instance = await lab.fresh();
    const { requests } = lab;
    const binding = isBindable(lab.offered()) ? await lab.freshBinding(instance) : undefined;
    const off = await lab.call(requests.setState(instance, false));
    if (!isTaken(off) && off.status !== 204) undecided('notDisabled');
    const calls = [requests.setState(instance, true), requests.state(instance)];
    const last = binding && requests.unbind(instance, binding);
    const answers = await lab.calls(last ? [...calls, last] : calls);
    return last ? lab.followed(answers, instance, binding) : answers;
  },
  expect: inTurn(stateTaken, all(status(200), hasState(true)), present),
});
