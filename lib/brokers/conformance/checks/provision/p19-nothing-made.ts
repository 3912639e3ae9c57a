import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { accepted, each, refused } from '../../rules';
import type { Answer } from '../../wire';

export const p19NothingMade = check({
  id: 'P19',
  group: 'provision',
  level: { '2.12': 'should', '2.14': 'must' },
  section: '2.14 Service Broker Errors',
  send: async (lab) => {
    lab.requireProvisions();
    const { requests } = lab;
    const wrong = [{ service_id: undefined }, { plan_id: randomUUID() }, { parameters: 'text' }];
    const deletions: Answer[] = [];
    for (const body of wrong) {
      const instance = lab.named();
      const answer = await lab.call(requests.provision(instance, { body }));
      if (refused(answer) === null) deletions.push(await lab.call(requests.deprovision(instance)));
    }
    return deletions.length > 0 ? deletions : undecided('neverRefused');
  },
  expect: each((answer) => (accepted(answer) === null ? finding('made') : null)),
});
