import { check } from '../../check';
import { finding } from '../../finding';

/** On the operator's word plain http is enough for local work, and the report says so. */
export const t1Https = check({
  id: 'T1',
  group: 'transport',
  level: 'must',
  plain: { '2.12': 'should', '2.14': 'must' },
  section: 'Authentication',
  send: () => [],
  expect: (_, { run: { target } }) => {
    if (new URL(target.access.url).protocol === 'https:') return null;
    return { ...finding('plainHttp'), ...(target.httpAllowed && { verdict: 'warn' as const }) };
  },
});
