import { check } from '../../check';
import { finding } from '../../finding';
import { requireTls, tlsUpTo } from '../tls';

export const t2Tls12 = check({
  id: 'T2',
  group: 'transport',
  level: 'must',
  plain: 'should',
  section: 'Authentication',
  send: async (lab) => {
    requireTls(lab);
    lab.catalog();
    return [await lab.call(lab.requests.catalog(), { tls: tlsUpTo(lab, 'TLSv1.2') })];
  },
  expect: ([answer]) => (answer?.status === null ? finding('noTls12') : null),
});
