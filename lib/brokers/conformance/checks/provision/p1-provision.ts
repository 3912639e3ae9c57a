import { check } from '../../check';
import { finding } from '../../finding';
import { isTaken } from '../../lab';
import { each, jsonObject, status } from '../../rules';
import { firstInstance } from '../first-instance';

/** The positive control of everything about instances. */
export const p1Provision = check({
  id: 'P1',
  group: 'provision',
  level: 'must',
  section: 'Provisioning',
  stage: 'opening',
  send: async (lab) => {
    const attempts = await firstInstance(lab);
    const created = attempts.find(({ answer }) => isTaken(answer)) ?? attempts[0];
    return created ? [created.answer] : [];
  },
  expect: (answers, lab) =>
    lab.run.facts.offered
      ? each(status(201, 202), jsonObject)(answers, lab)
      : finding('serviceNotOffered', { id: lab.run.target.serviceId ?? '' }),
});
