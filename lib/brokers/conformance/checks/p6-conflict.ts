import { objectsOf } from '../../parity/broker-object';
import { inconclusive, jsonObject, judge, skipped, status, type Check } from '../outcome';
import { requests } from '../requests';

export const p6Conflict: Check = {
  id: 'P6',
  level: 'must',
  section: 'Provisioning',
  run: async (run) => {
    const { instance, service, plan } = run.facts;
    if (!instance) return inconclusive('noInstance');
    const other = objectsOf(service, 'plans').find(({ id }) => id !== plan?.id);
    if (!other) return skipped('onePlan');
    return judge(
      [await run.call(requests.provision(run, instance, { plan_id: other.id }))],
      [status(409), jsonObject],
    );
  },
};
