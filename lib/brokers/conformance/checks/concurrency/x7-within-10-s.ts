import { check } from '../../check';
import { finding } from '../../finding';
import { each } from '../../rules';

const LONGEST_MS = 10_000;
const GIVEN_UP_MS = 60_000;

export const x7Within10S = check({
  id: 'X7',
  group: 'concurrency',
  level: 'should',
  section: 'Platform documentation, recommendations',
  stage: 'closing',
  send: (lab) => {
    lab.catalog();
    return lab.run.journal.filter(({ dropped }) => !dropped);
  },
  expect: each(({ latencyMs, exchange }) =>
    latencyMs >= LONGEST_MS && latencyMs < GIVEN_UP_MS
      ? finding('slow', { method: exchange.method, seconds: Math.round(latencyMs / 1000) })
      : null,
  ),
});
