import { finished } from '../finished';
import { finding, isObject, judge, judged, jsonObject, status, type Check } from '../outcome';
import { requests } from '../requests';

/** The positive control of everything about instances. */
export const p1Provision: Check = {
  id: 'P1',
  level: 'must',
  section: 'Provisioning',
  run: async (run) => {
    if (!run.facts.plan) return judged(finding('serviceNotOffered', { id: run.target.serviceId }));
    const instance = run.newInstance();
    const answer = await run.call(requests.provision(run, instance));
    const outcome = judge([answer], [status(201, 202), jsonObject]);
    if (outcome.verdict !== 'pass') return outcome;
    const end = await finished(run, instance, answer);
    if (end.verdict === 'pass') {
      run.facts.instance = instance;
      run.facts.dashboardUrl = isObject(answer.json) ? answer.json.dashboard_url : undefined;
    }
    return { ...end, exchanges: [...outcome.exchanges, ...end.exchanges] };
  },
};
