import { now } from '../../../../core/clock';
import { check } from '../../check';
import { finding, skip } from '../../finding';
import { member } from '../../rules';
import { extensionState } from '../extension-state';

/** A count of seconds is far below this one of milliseconds. */
const MILLISECONDS = 1e12;
const CLOCKS_DIFFER_MS = 300_000;

export const i14LastActive = check({
  id: 'I14',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, State',
  send: async (lab) => {
    const answer = await extensionState(lab);
    return typeof member(answer, 'last_active') === 'number' ? [answer] : skip('noLastActive');
  },
  expect: ([answer]) => {
    const time = Number(member(answer, 'last_active'));
    return time >= MILLISECONDS && time <= now().getTime() + CLOCKS_DIFFER_MS ? null : finding('lastActive');
  },
});
