import { check } from '../../check';
import { each, errorCode, status, when } from '../../rules';
import { begunUpdate } from '../in-progress';

export const f3WhileUpdating = check({
  id: 'F3',
  group: 'fetch',
  level: { '2.14': 'must' },
  section: '2.14 Fetching a Service Instance',
  send: async (lab) => {
    lab.requireRetrievable('instances');
    const { instance, answer } = await begunUpdate(lab);
    const fetched = await lab.call(lab.requests.instance(instance));
    await lab.end(answer, instance);
    return [fetched];
  },
  expect: each(when(422, errorCode('ConcurrencyError'), status(200, 422))),
});
