import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { isTurnedDown, lifeCycle } from '../life-cycle';

export const r1Crn = check({
  id: 'R1',
  group: 'ids',
  level: 'must',
  plain: null,
  section: 'Platform documentation; 2.13 URL Properties',
  stage: 'opening',
  send: async (lab) => {
    const attempts = lab.run.facts.attempts ?? undecided('noInstance');
    if (lab.run.facts.provisions === undefined) undecided('noInstance');
    if (lab.run.form.ids === 'guid') return attempts.map(({ answer }) => answer).slice(0, 1);
    const crn = await lifeCycle(lab, 'crn');
    const step = crn.findIndex(isTurnedDown);
    if (step < 0) return crn;
    const guid = await lifeCycle(lab, 'guid');
    if (guid[step] === undefined || isTurnedDown(guid[step])) return [];
    lab.run.form.ids = 'guid';
    return crn.slice(step, step + 1);
  },
  expect: ([answer]) =>
    answer && isTurnedDown(answer)
      ? { ...finding('crnRefused', { method: answer.exchange.method, got: answer.status ?? 0 }), answer }
      : null,
});
