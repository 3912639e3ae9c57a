import { check } from '../../check';
import { finding, skip } from '../../finding';

export const c16Conditional = check({
  id: 'C16',
  group: 'catalog',
  level: { '2.16': 'info' },
  section: '2.16 Catalog Management',
  send: async (lab) => {
    const first = lab.catalog();
    const { etag, 'last-modified': modified } = first.headers;
    const conditions = {
      ...(etag && { 'if-none-match': etag }),
      ...(modified && { 'if-modified-since': modified }),
    };
    if (!etag && !modified) skip('noEtag');
    return [first, await lab.call(lab.requests.catalog({ headers: conditions }))];
  },
  expect: ([first, again]) =>
    again && (again.status === 304 || (again.status === 200 && again.text === first?.text))
      ? null
      : finding('notConditional'),
});
