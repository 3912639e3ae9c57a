import { inconclusive, judge, status, type Check } from '../outcome';
import { anonymous, extensionRoutes } from './auth-routes';

export const a4ExtensionCredentials: Check = {
  id: 'A4',
  level: 'must',
  section: 'Platform extension, Authentication',
  run: async (run) => {
    if (!run.facts.catalog) return inconclusive('noCatalog');
    return judge(await Promise.all(extensionRoutes(run).map((call) => run.call(anonymous(call)))), [
      status(401),
    ]);
  },
};
