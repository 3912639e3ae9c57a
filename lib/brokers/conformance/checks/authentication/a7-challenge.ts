import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { each } from '../../rules';

export const a7Challenge = check({
  id: 'A7',
  group: 'authentication',
  level: 'info',
  section: 'RFC 7235',
  stage: 'closing',
  send: ({ run: { journal } }) => {
    const refusals = journal.filter((answer) => answer.status === 401);
    return refusals.length > 0 ? refusals : undecided('never401');
  },
  expect: each(({ headers, exchange }) =>
    headers['www-authenticate'] ? null : finding('noChallenge', { method: exchange.method }),
  ),
});
