import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { each, isText, jsonObject, member, status, type Rule } from '../../rules';
import { firstPolls } from '../in-progress';

const valid: Rule = (answer) => {
  const state = member(answer, 'state');
  if (!['in progress', 'succeeded', 'failed'].includes(String(state)))
    return finding('operationState', { state: String(state).slice(0, 50) });
  const description = member(answer, 'description');
  return description === undefined || isText(description)
    ? null
    : finding('wrongType', { member: 'description' });
};

export const l1State = check({
  id: 'L1',
  group: 'operation',
  level: 'must',
  section: 'Polling Last Operation',
  send: (lab) => {
    const polls = firstPolls(lab).polls.filter((answer) => answer.status !== 410);
    return polls.length > 0 ? polls : undecided('oddPoll');
  },
  expect: each(status(200), jsonObject, valid),
});
