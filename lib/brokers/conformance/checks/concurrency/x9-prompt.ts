import { check } from '../../check';
import { finding } from '../../finding';
import { each } from '../../rules';

const PROMPT_MS = 2000;
const SLOW_MS = 10_000;

export const x9Prompt = check({
  id: 'X9',
  group: 'concurrency',
  level: 'info',
  section: 'Orphans',
  stage: 'closing',
  send: (lab) => {
    lab.catalog();
    return lab.run.journal.filter(
      ({ path, status: code, dropped }) => !dropped && (path === '/v2/catalog' || code === 401),
    );
  },
  expect: each(({ latencyMs, exchange }) =>
    latencyMs >= PROMPT_MS && latencyMs < SLOW_MS
      ? finding('slow', { method: exchange.method, seconds: Math.round(latencyMs / 1000) })
      : null,
  ),
});
