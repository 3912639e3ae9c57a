import { check } from '../../check';
import { inTurn, status } from '../../rules';

export const f4Binding = check({
  id: 'F4',
  group: 'fetch',
  level: { '2.14': 'must' },
  section: '2.14 Fetching a Service Binding',
  send: async (lab) => {
    lab.requireBindable();
    lab.requireRetrievable('bindings');
    const { instance, binding } = await lab.binding();
    const { requests } = lab;
    const never = lab.run.newBinding(instance);
    const known = await lab.calls([requests.binding(instance, binding), requests.binding(instance, never)]);
    const begunBinding = await lab.call(requests.bind(instance, never));
    if (begunBinding.status !== 202) return known;
    const early = await lab.call(requests.binding(instance, never));
    await lab.end(begunBinding, instance, never);
    return [...known, early];
  },
  expect: inTurn(status(200), status(404), status(404)),
});
