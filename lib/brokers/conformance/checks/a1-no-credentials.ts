import { inconclusive, judge, status, type Check } from '../outcome';
import { anonymous, everyRoute } from './auth-routes';

export const a1NoCredentials: Check = {
  id: 'A1',
  level: 'must',
  section: 'Authentication',
  run: async (run) => {
    if (!run.facts.catalog) return inconclusive('noCatalog');
    return judge(await Promise.all(everyRoute(run).map((call) => run.call(anonymous(call)))), [status(401)]);
  },
};
