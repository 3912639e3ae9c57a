import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { each } from '../../rules';

const LONGEST_MS = 60_000;

export const x8Within60S = check({
  id: 'X8',
  group: 'concurrency',
  level: 'must',
  section: 'Orphans',
  stage: 'closing',
  send: (lab) => {
    lab.catalog();
    const { journal, callTimeoutMs } = lab.run;
    const answers = journal.filter(({ dropped }) => !dropped);
    const isCut = answers.some(
      ({ exchange, latencyMs }) => exchange.failure?.key === 'brokerCalls.timeout' && latencyMs < LONGEST_MS,
    );
    if (isCut && callTimeoutMs < LONGEST_MS) undecided('cutOff');
    return answers;
  },
  expect: each(({ latencyMs, exchange }) =>
    latencyMs >= LONGEST_MS
      ? finding('slow', { method: exchange.method, seconds: Math.round(latencyMs / 1000) })
      : null,
  ),
});
