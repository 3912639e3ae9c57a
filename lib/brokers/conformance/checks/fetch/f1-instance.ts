import { check } from '../../check';
import { finding } from '../../finding';
import { each, isObject, member, status } from '../../rules';

export const f1Instance = check({
  id: 'F1',
  group: 'fetch',
  level: { '2.14': 'must' },
  section: '2.14 Fetching a Service Instance',
  send: async (lab) => {
    lab.requireRetrievable('instances');
    const instance = await lab.instance();
    return [await lab.call(lab.requests.instance(instance))];
  },
  expect: (answers, lab) =>
    each(status(200), (answer) => {
      const { service, plan } = lab.offered();
      const parameters = member(answer, 'parameters');
      if (member(answer, 'service_id') !== service.id)
        return finding('otherMember', { member: 'service_id' });
      if (member(answer, 'plan_id') !== plan.id) return finding('otherMember', { member: 'plan_id' });
      return parameters === undefined || isObject(parameters)
        ? null
        : finding('wrongType', { member: 'parameters' });
    })(answers, lab),
});
