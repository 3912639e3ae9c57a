import { check } from '../../check';
import { finding, skip } from '../../finding';
import { isText, member } from '../../rules';
import { instanceIdIn, requireCrns } from '../life-cycle';

export const r5Dashboard = check({
  id: 'R5',
  group: 'ids',
  level: 'should',
  plain: null,
  section: 'Provisioning, Body',
  send: async (lab) => {
    requireCrns(lab);
    const { created } = await lab.instance();
    return created && isText(member(created, 'dashboard_url')) ? [created] : skip('noDashboard');
  },
  expect: ([answer]) => {
    const url = String(member(answer, 'dashboard_url'));
    if (!URL.canParse(url)) return finding('dashboardNotUrl');
    return answer && url.includes(instanceIdIn(answer)) ? finding('dashboardNotEncoded') : null;
  },
});
