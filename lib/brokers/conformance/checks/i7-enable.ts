import { hasState } from '../has-state';
import { inconclusive, judge, status, type Check } from '../outcome';
import { requests } from '../requests';
import { stateAccepted } from './i3-disable';

export const i7Enable: Check = {
  id: 'I7',
  level: 'must',
  section: 'Platform extension, Enable',
  run: async (run) => {
    const { instance, disabled } = run.facts;
    if (!instance || !disabled) return inconclusive('notDisabled');
    const put = judge([await run.call(requests.setState(instance, true))], [status(204, 200), stateAccepted]);
    if (put.verdict !== 'pass') return put;
    const seen = judge([await run.call(requests.state(instance))], [status(200), hasState(true)]);
    return { ...seen, exchanges: [...put.exchanges, ...seen.exchanges] };
  },
};
