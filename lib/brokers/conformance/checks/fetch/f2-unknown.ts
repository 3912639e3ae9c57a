import { check } from '../../check';
import { each, status } from '../../rules';
import { begun } from '../in-progress';

export const f2Unknown = check({
  id: 'F2',
  group: 'fetch',
  level: { '2.14': 'must' },
  section: '2.14 Fetching a Service Instance',
  send: async (lab) => {
    lab.requireRetrievable('instances');
    lab.requireProvisions();
    const unknown = await lab.call(lab.requests.instance(lab.unknown()));
    if (!lab.run.facts.provisions?.async) return [unknown];
    const { instance } = await begun(lab);
    return [unknown, await lab.call(lab.requests.instance(instance))];
  },
  expect: each(status(404)),
});
