import { check } from '../../check';
import { undecided } from '../../finding';
import { inTurn, status } from '../../rules';
import { begunUpdate } from '../in-progress';
import { otherParameters } from '../malformed';
import { requireUpdates } from '../updates';

export const u9InProgress = check({
  id: 'U9',
  group: 'update',
  level: 'must',
  section: 'Updating a Service Instance, Response',
  send: async (lab) => {
    await requireUpdates(lab);
    const { instance, call, answer } = await begunUpdate(lab);
    const again = await lab.call(call);
    if (again.status === 200) undecided('endedTooSoon');
    const other = await lab.call(
      lab.requests.update(instance, { body: { parameters: otherParameters(instance) } }),
    );
    await lab.end(answer, instance);
    return [again, other];
  },
  expect: inTurn(status(202), status(200, 202, 422)),
});
