import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { all, inTurn, jsonObject, malformedRule, refused } from '../../rules';
import { requireUpdates, sameParameters } from '../updates';

export const u7WrongIds = check({
  id: 'U7',
  group: 'update',
  level: 'must',
  section: 'Broker Errors',
  send: async (lab) => {
    const instance = await requireUpdates(lab);
    const { body } = sameParameters(instance);
    const wrong = [{ service_id: undefined }, { service_id: randomUUID() }, { plan_id: randomUUID() }];
    return lab.calls(wrong.map((ids) => lab.requests.update(instance, { body: { ...body, ...ids } })));
  },
  expect: (answers, lab) =>
    inTurn(malformedRule(lab.version), all(refused, jsonObject), all(refused, jsonObject))(answers, lab),
});
