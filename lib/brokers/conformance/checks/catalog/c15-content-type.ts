import { check } from '../../check';
import { finding } from '../../finding';
import { each } from '../../rules';

export const c15ContentType = check({
  id: 'C15',
  group: 'catalog',
  level: 'should',
  section: '2.14 Content Type',
  send: (lab) => [lab.catalog()],
  expect: each(({ headers }) =>
    /^application\/json\b/i.test(headers['content-type'] ?? '') ? null : finding('contentType'),
  ),
});
