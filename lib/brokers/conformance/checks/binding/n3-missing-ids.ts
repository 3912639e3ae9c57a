import { check } from '../../check';
import { each, malformedRule, present } from '../../rules';
import { incompleteQueries } from '../malformed';

export const n3MissingIds = check({
  id: 'N3',
  group: 'binding',
  level: 'must',
  section: 'Unbinding, Parameters',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    const binding = await lab.freshBinding(instance);
    const { requests } = lab;
    const answers = await lab.calls(
      incompleteQueries(instance).map((query) => requests.unbind(instance, binding, { query })),
    );
    return [await lab.call(requests.unbind(instance, binding)), ...answers];
  },
  expect: ([last, ...answers], lab) => each(malformedRule(lab.version))(answers, lab) ?? present(last!),
});
