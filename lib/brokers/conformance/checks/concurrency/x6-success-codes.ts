import { check } from '../../check';
import { finding } from '../../finding';
import { accepted, each } from '../../rules';

const LISTED: Record<string, number[]> = { PUT: [200, 201, 202], PATCH: [200, 202], DELETE: [200, 202] };

export const x6SuccessCodes = check({
  id: 'X6',
  group: 'concurrency',
  level: 'must',
  section: 'Orphans',
  stage: 'closing',
  send: (lab) => {
    lab.requireProvisions();
    return lab.run.journal.filter(
      ({ exchange, path }) => exchange.method !== 'GET' && path.startsWith('/v2/service_instances/'),
    );
  },
  expect: each((answer) => {
    const { status: code, exchange, json } = answer;
    const { method } = exchange;
    if (accepted(answer) !== null) return null;
    if (!LISTED[method]?.includes(code ?? 0)) return finding('unlistedCode', { method, got: code ?? 0 });
    return code === 201 && json === undefined ? finding('unreadable', { method }) : null;
  }),
});
