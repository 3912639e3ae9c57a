import { finding, inconclusive, isObject, judge, status, type Check, type Rule } from '../outcome';
import { requests } from '../requests';

/** 204 without a body, or 200 with the state. */
export const stateAccepted: Rule = ({ status: code, json }) =>
  code !== 200 || (isObject(json) && typeof json.enabled === 'boolean')
    ? null
    : finding('notBoolean', { member: 'enabled' });

export const i3Disable: Check = {
  id: 'I3',
  level: 'must',
  section: 'Platform extension, Enable',
  run: async (run) => {
    if (!run.facts.instance) return inconclusive('noInstance');
    const outcome = judge(
      [await run.call(requests.setState(run.facts.instance, false))],
      [status(204, 200), stateAccepted],
    );
    run.facts.disabled = outcome.verdict === 'pass';
    return outcome;
  },
};
