import { now } from '../../../../core/clock';
import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { requireTls } from '../tls';

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

export const t4Certificate = check({
  id: 'T4',
  group: 'transport',
  level: 'must',
  section: 'Authentication',
  send: async (lab) => {
    requireTls(lab);
    return [lab.run.facts.catalog ?? (await lab.call(lab.requests.catalog()))];
  },
  expect: ([answer]) => {
    const { failure } = answer?.exchange ?? {};
    if (failure?.key === 'brokerCalls.tls_certificate') return { message: failure };
    if (!answer?.certificateValidTo) return undecided('noCatalog');
    const days = Math.floor((Date.parse(answer.certificateValidTo) - now().getTime()) / DAY_MS);
    return days < SOON_DAYS ? { ...finding('certificateEnds', { days }), verdict: 'warn' } : null;
  },
});
