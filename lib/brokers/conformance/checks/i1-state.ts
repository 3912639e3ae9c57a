import {
  finding,
  inconclusive,
  isObject,
  jsonObject,
  judge,
  status,
  type Check,
  type Rule,
} from '../outcome';
import { requests } from '../requests';

const typed: Rule = ({ json }) => {
  if (!isObject(json)) return null;
  if (typeof json.enabled !== 'boolean') return finding('notBoolean', { member: 'enabled' });
  if (json.active !== undefined && typeof json.active !== 'boolean')
    return finding('notBoolean', { member: 'active' });
  const { last_active: lastActive } = json;
  return lastActive === undefined || typeof lastActive === 'number' ? null : finding('lastActive');
};

export const i1State: Check = {
  id: 'I1',
  level: 'must',
  section: 'Platform extension, State',
  run: async (run) => {
    if (!run.facts.instance) return inconclusive('noInstance');
    return judge([await run.call(requests.state(run.facts.instance))], [status(200), jsonObject, typed]);
  },
};
