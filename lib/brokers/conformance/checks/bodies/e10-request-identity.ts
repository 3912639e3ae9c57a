import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { finding } from '../../finding';
import { each } from '../../rules';
import { REQUEST_HEADER } from '../headers';

export const e10RequestIdentity = check({
  id: 'E10',
  group: 'bodies',
  level: { '2.15': 'should' },
  section: '2.15 Request Identity',
  send: async (lab) => {
    lab.catalog();
    const id = randomUUID();
    return [{ ...(await lab.call(lab.requests.catalog({ headers: { [REQUEST_HEADER]: id } }))), sent: id }];
  },
  expect: each(({ headers, sent }) => (headers[REQUEST_HEADER] === sent ? null : finding('notEchoed'))),
});
