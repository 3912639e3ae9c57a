import { randomUUID } from 'node:crypto';
import { inconclusive, jsonObject, judge, refused, type Check } from '../outcome';
import { requests } from '../requests';

export const p9UnknownIds: Check = {
  id: 'P9',
  level: 'must',
  section: 'Broker Errors',
  run: async (run) => {
    if (!run.facts.instance) return inconclusive('noInstance');
    const unknown = [{ service_id: randomUUID() }, { plan_id: randomUUID() }];
    const calls = unknown.map((change) => run.call(requests.provision(run, run.newInstance(), change)));
    return judge(await Promise.all(calls), [refused, jsonObject]);
  },
};
