import { check } from '../../check';
import { each, status } from '../../rules';
import { operationOf } from '../../settle';
import { begun } from '../in-progress';

export const l2WithoutHints = check({
  id: 'L2',
  group: 'operation',
  level: 'must',
  section: 'Polling Last Operation, Parameters',
  send: async (lab) => {
    const { instance, created } = await begun(lab);
    const query = { operation: operationOf(created) };
    return [await lab.call({ ...lab.requests.lastOperation(instance), query })];
  },
  expect: each(status(200)),
});
