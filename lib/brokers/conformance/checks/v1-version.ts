import { finding, inconclusive, judge, type Check, type Rule } from '../outcome';
import { requests } from '../requests';

const accepted: Rule = ({ status, exchange }) =>
  status === 412 ? finding('versionRefused') : exchange.failure;

export const v1Version: Check = {
  id: 'V1',
  level: 'must',
  section: 'API Version Header',
  run: async (run) => {
    if (!run.facts.catalog) return inconclusive('noCatalog');
    const unknown = run.newInstance();
    return judge(
      [await run.call(requests.catalog()), await run.call(requests.lastOperation(run, unknown))],
      [accepted],
    );
  },
};
