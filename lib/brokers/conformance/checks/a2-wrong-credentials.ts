import { randomUUID } from 'node:crypto';
import { inconclusive, judge, status, type Check } from '../outcome';
import { everyRoute } from './auth-routes';

export const a2WrongCredentials: Check = {
  id: 'A2',
  level: 'must',
  section: 'Authentication',
  run: async (run) => {
    if (!run.facts.catalog) return inconclusive('noCatalog');
    const wrong = { ...run.target.access, secret: randomUUID() };
    return judge(await Promise.all(everyRoute(run).map((call) => run.call(call, wrong))), [status(401)]);
  },
};
