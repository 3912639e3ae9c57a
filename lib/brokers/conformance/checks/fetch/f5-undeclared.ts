import { isRetrievable } from '../../catalog-facts';
import { check } from '../../check';
import { finding, skip } from '../../finding';

const FETCHED = /^\/v2\/service_instances\/[^/]+(\/service_bindings\/[^/]+)?$/;

/** A rule for the runner itself, which its report proves. */
export const f5Undeclared = check({
  id: 'F5',
  group: 'fetch',
  level: { '2.14': 'info' },
  section: '2.14 Fetching a Service Instance',
  stage: 'closing',
  send: (lab) => {
    if (isRetrievable(lab.offered(), { version: lab.version, what: 'instances' })) skip('retrievable');
    return lab.run.journal.filter(
      ({ exchange, path }) =>
        exchange.method === 'GET' && FETCHED.test(path) && !path.includes('/service_bindings/'),
    );
  },
  expect: (fetched) => (fetched.length > 0 ? finding('undeclaredFetch') : null),
});
