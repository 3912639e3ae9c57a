import { check } from '../../check';
import { finding } from '../../finding';
import { each } from '../../rules';
import type { Answer } from '../../wire';
import { requireTls, tlsUpTo } from '../tls';

const OLD = ['TLSv1', 'TLSv1.1'] as const;

export const t3OldTls = check({
  id: 'T3',
  group: 'transport',
  level: 'should',
  section: 'Authentication',
  send: async (lab) => {
    requireTls(lab);
    lab.catalog();
    const answers: Answer[] = [];
    for (const version of OLD) {
      answers.push(await lab.call(lab.requests.catalog(), { tls: tlsUpTo(lab, version) }));
    }
    return answers;
  },
  expect: each(({ status: code, exchange }) =>
    code === null ? null : finding('oldTls', { version: exchange.tls ?? 'TLS' }),
  ),
});
