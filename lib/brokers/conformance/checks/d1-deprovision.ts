import { finished } from '../finished';
import { inconclusive, jsonObject, judge, status, type Check } from '../outcome';
import { requests } from '../requests';

export const d1Deprovision: Check = {
  id: 'D1',
  level: 'must',
  section: 'Deprovisioning',
  run: async (run) => {
    const { instance } = run.facts;
    if (!instance) return inconclusive('noInstance');
    const answer = await run.call(requests.deprovision(run, instance));
    const outcome = judge([answer], [status(200, 202), jsonObject]);
    if (outcome.verdict !== 'pass') return outcome;
    const end = await finished(run, instance, answer, { gone: true });
    run.facts.deleted = end.verdict === 'pass';
    return { ...end, exchanges: [...outcome.exchanges, ...end.exchanges] };
  },
};
