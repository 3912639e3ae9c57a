import { inconclusive, jsonObject, judge, refused, type Check } from '../outcome';
import { requests } from '../requests';

const BROKEN = [{ service_id: undefined }, { plan_id: undefined }, { service_id: '' }, { plan_id: '' }];

export const p8MissingIds: Check = {
  id: 'P8',
  level: 'must',
  section: 'Broker Errors',
  run: async (run) => {
    if (!run.facts.instance) return inconclusive('noInstance');
    const calls = BROKEN.map((change) => run.call(requests.provision(run, run.newInstance(), change)));
    return judge(await Promise.all(calls), [refused, jsonObject]);
  },
};
