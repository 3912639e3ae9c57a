import { check } from '../../check';
import { each, malformedRule, present } from '../../rules';
import { incompleteQueries } from '../malformed';

export const d5MissingIds = check({
  id: 'D5',
  group: 'deprovision',
  level: 'must',
  section: 'Deprovisioning, Parameters',
  send: async (lab) => {
    const instance = await lab.fresh();
    const { requests } = lab;
    const answers = await lab.calls(
      incompleteQueries(instance).map((ids) =>
        requests.deprovision(instance, { query: { ...ids, accepts_incomplete: 'true' } }),
      ),
    );
    return [...(await lab.followed([await lab.call(requests.deprovision(instance))], instance)), ...answers];
  },
  expect: ([last, ...answers], lab) => each(malformedRule(lab.version))(answers, lab) ?? present(last!),
});
