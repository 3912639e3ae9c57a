import { check } from '../../check';
import { finding } from '../../finding';
import { member, status, withoutCrash } from '../../rules';

export const l7Unknown = check({
  id: 'L7',
  group: 'operation',
  level: { '2.12': 'should', '2.16': 'must' },
  section: '2.16 Polling Last Operation',
  send: async (lab) => {
    lab.requireAsync();
    return [await lab.call(lab.requests.lastOperation(lab.unknown()))];
  },
  expect: ([answer], lab) => {
    if (lab.isAtLeast('2.16')) return status(404)(answer!);
    return (
      withoutCrash(answer!) ?? (member(answer, 'state') === 'succeeded' ? finding('unknownSucceeded') : null)
    );
  },
});
