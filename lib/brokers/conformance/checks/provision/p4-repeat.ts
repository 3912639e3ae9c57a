import { check } from '../../check';
import { finding, skip } from '../../finding';
import { all, jsonObject, member, status } from '../../rules';

/** Since 2.17 an asynchronous broker may answer a repetition as it likes. */
export const p4Repeat = check({
  id: 'P4',
  group: 'provision',
  level: { '2.12': 'must', '2.14': 'should' },
  section: 'Provisioning',
  send: async (lab) => {
    const instance = await lab.instance();
    if (lab.isAtLeast('2.17') && lab.run.facts.provisions?.async) skip('asyncRepeat');
    const again = await lab.call(lab.requests.provision(instance));
    return instance.created ? [again, instance.created] : [again];
  },
  expect: ([again, created]) => {
    const found = all(status(200), jsonObject)(again!);
    if (found || member(created, 'dashboard_url') === undefined) return found;
    return member(again, 'dashboard_url') === member(created, 'dashboard_url')
      ? null
      : finding('otherDashboard');
  },
});
