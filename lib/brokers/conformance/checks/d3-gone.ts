import { inconclusive, jsonObject, judge, status, type Check } from '../outcome';
import { requests } from '../requests';

export const d3Gone: Check = {
  id: 'D3',
  level: 'must',
  section: 'Deprovisioning',
  run: async (run) => {
    const { instance, deleted } = run.facts;
    if (!instance || !deleted) return inconclusive('notDeleted');
    const calls = [instance, run.newInstance()].map((gone) => run.call(requests.deprovision(run, gone)));
    return judge(await Promise.all(calls), [status(410), jsonObject]);
  },
};
