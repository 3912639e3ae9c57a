import { inconclusive, jsonObject, judge, skipped, status, type Check } from '../outcome';
import { requests } from '../requests';

export const n1Unbind: Check = {
  id: 'N1',
  level: 'must',
  section: 'Unbinding',
  run: async (run) => {
    const { instance, binding, service, plan } = run.facts;
    if (instance && (plan?.bindable ?? service?.bindable) !== true) return skipped('notBindable');
    if (!instance || !binding) return inconclusive('noBinding');
    const first = judge([await run.call(requests.unbind(run, instance, binding))], [status(200), jsonObject]);
    if (first.verdict !== 'pass') return first;
    const again = judge([await run.call(requests.unbind(run, instance, binding))], [status(410), jsonObject]);
    return { ...again, exchanges: [...first.exchanges, ...again.exchanges] };
  },
};
