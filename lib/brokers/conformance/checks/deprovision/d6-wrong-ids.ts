import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { idsOf } from '../../requests';
import { inTurn, present, refused } from '../../rules';

export const d6WrongIds = check({
  id: 'D6',
  group: 'deprovision',
  level: 'should',
  section: 'Deprovisioning, Parameters',
  send: async (lab) => {
    const instance = await lab.fresh();
    const { requests } = lab;
    const ids = idsOf(instance);
    const answers = await lab.calls(
      [
        { ...ids, service_id: randomUUID() },
        { ...ids, plan_id: randomUUID() },
      ].map((query) => requests.deprovision(instance, { query: { ...query, accepts_incomplete: 'true' } })),
    );
    return [...answers, ...(await lab.followed([await lab.call(requests.deprovision(instance))], instance))];
  },
  expect: inTurn(refused, refused, present),
});
