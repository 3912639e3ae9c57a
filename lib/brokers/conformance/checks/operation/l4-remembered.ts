import { check } from '../../check';
import { finding } from '../../finding';
import { each, member, status } from '../../rules';
import { operationOf } from '../../settle';

export const l4Remembered = check({
  id: 'L4',
  group: 'operation',
  level: 'should',
  section: '2.16 Polling Last Operation',
  send: async (lab) => {
    lab.requireAsync();
    const instance = await lab.instance();
    const operation = operationOf(instance.created);
    return [await lab.call(lab.requests.lastOperation(instance, operation))];
  },
  expect: each(status(200), (answer) =>
    member(answer, 'state') === 'succeeded' ? null : finding('forgotten'),
  ),
});
