import { isBindable, isRetrievable } from '../../catalog-facts';
import { check } from '../../check';
import { finding, skip } from '../../finding';
import { accepted, each } from '../../rules';
import { deleted } from '../deletions';

export const d8NothingLeft = check({
  id: 'D8',
  group: 'deprovision',
  level: 'should',
  section: 'Deprovisioning',
  send: async (lab) => {
    const offered = lab.offered();
    const instance = await lab.fresh();
    const { requests, version } = lab;
    const deletion = await deleted(lab, instance);
    // What a deletion that took its time ended with may be told afterwards.
    const calls = deletion.status === 202 ? [] : [requests.lastOperation(instance)];
    if (isRetrievable(offered, { version, what: 'instances' })) calls.push(requests.instance(instance));
    if (isBindable(offered)) calls.push(requests.bind(instance, lab.run.newBinding(instance)));
    return calls.length > 0 ? lab.calls(calls) : skip('nothingToAsk');
  },
  expect: each((answer) =>
    accepted(answer) === null ? finding('stillThere', { method: answer.exchange.method }) : null,
  ),
});
