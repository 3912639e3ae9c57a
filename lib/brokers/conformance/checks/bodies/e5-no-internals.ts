import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { each } from '../../rules';

const INTERNALS =
  /\bat .{1,200}:\d+:\d+|Traceback \(most recent|<html|<!doctype|(?:^|[\s"'(])\/(?:usr|home|opt|var|app|root)\/\S+\.\w+/i;

export const e5NoInternals = check({
  id: 'E5',
  group: 'bodies',
  level: 'should',
  section: 'Broker Errors',
  stage: 'closing',
  send: ({ run: { journal } }) => {
    const errors = journal.filter(({ status: code }) => code !== null && code >= 400);
    return errors.length > 0 ? errors : undecided('neverRefused');
  },
  expect: each(({ text, exchange }) =>
    INTERNALS.test(text) ? finding('internals', { method: exchange.method }) : null,
  ),
});
