import { hasState } from '../has-state';
import { inconclusive, judge, status, type Check } from '../outcome';
import { requests } from '../requests';

export const i4Disabled: Check = {
  id: 'I4',
  level: 'must',
  section: 'Platform extension, State',
  run: async (run) => {
    const { instance, disabled } = run.facts;
    if (!instance || !disabled) return inconclusive('notDisabled');
    return judge([await run.call(requests.state(instance))], [status(200), hasState(false)]);
  },
};
