import {
  finding,
  inconclusive,
  isObject,
  jsonObject,
  judge,
  judged,
  skipped,
  status,
  type Check,
} from '../outcome';
import { requests } from '../requests';

export const b1Bind: Check = {
  id: 'B1',
  level: 'must',
  section: 'Binding',
  run: async (run) => {
    const { instance, service, plan } = run.facts;
    if (!instance) return inconclusive('noInstance');
    if ((plan?.bindable ?? service?.bindable) !== true) return skipped('notBindable');
    const binding = run.newBinding(instance);
    const answer = await run.call(requests.bind(run, instance, binding));
    const outcome = judge([answer], [status(201), jsonObject]);
    if (outcome.verdict !== 'pass') return outcome;
    run.facts.binding = binding;
    const credentials = isObject(answer.json) ? answer.json.credentials : undefined;
    const given = isObject(credentials) && Object.keys(credentials).length > 0;
    return { ...judged(given ? null : finding('noCredentials'), 'warn'), exchanges: outcome.exchanges };
  },
};
