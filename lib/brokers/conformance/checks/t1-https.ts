import { finding, judged, type Check } from '../outcome';

/** On the operator's word plain http is enough for local work, and the report says so. */
export const t1Https: Check = {
  id: 'T1',
  level: 'must',
  section: 'Authentication',
  run: async ({ target }) => {
    const { protocol } = new URL(target.access.url);
    return judged(protocol === 'https:' ? null : finding('plainHttp'), target.httpAllowed ? 'warn' : 'fail');
  },
};
