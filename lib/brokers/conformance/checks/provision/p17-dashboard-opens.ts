import { check } from '../../check';
import { skip } from '../../finding';
import { each, isText, member, withoutCrash } from '../../rules';

export const p17DashboardOpens = check({
  id: 'P17',
  group: 'provision',
  level: 'info',
  section: 'Provisioning, Body',
  send: async (lab) => {
    if (!lab.run.options.fetchDashboard) skip('notAskedFor');
    const url = member((await lab.instance()).created, 'dashboard_url');
    if (!isText(url) || !URL.canParse(url)) return skip('noDashboard');
    return [await lab.open(url)];
  },
  expect: each((answer) =>
    answer.exchange.failure?.key === 'brokerCalls.redirect' ? null : withoutCrash(answer),
  ),
});
