import { check } from '../../check';
import { finding, skip } from '../../finding';
import { each } from '../../rules';

export const v6NamesVersion = check({
  id: 'V6',
  group: 'version',
  level: 'should',
  section: 'API Version Header',
  stage: 'closing',
  send: ({ run: { journal } }) => {
    const refusals = journal.filter((answer) => answer.status === 412);
    return refusals.length > 0 ? refusals : skip('never412');
  },
  expect: each(({ text }) => (/\d\.\d/.test(text) ? null : finding('versionNotNamed'))),
});
