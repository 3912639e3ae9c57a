import { finding, inconclusive, isObject, jsonObject, judge, status, type Check } from '../outcome';
import { requests } from '../requests';

export const p4Repeat: Check = {
  id: 'P4',
  level: 'must',
  section: 'Provisioning',
  run: async (run) => {
    const { instance, dashboardUrl } = run.facts;
    if (!instance) return inconclusive('noInstance');
    const answer = await run.call(requests.provision(run, instance));
    const sameDashboard = () =>
      isObject(answer.json) && answer.json.dashboard_url === dashboardUrl ? null : finding('otherDashboard');
    return judge([answer], [status(200), jsonObject, sameDashboard]);
  },
};
