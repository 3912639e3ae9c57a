import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { isTaken } from '../../lab';

/** This platform never sends them; where a broker insists, the rest of the run does. */
export const p15NoOrganization = check({
  id: 'P15',
  group: 'provision',
  level: 'must',
  plain: null,
  section: 'Platform documentation; Provisioning, Body',
  stage: 'opening',
  send: (lab) => {
    const attempts = lab.run.facts.attempts ?? undecided('noCatalog');
    if (!attempts.some(({ answer }) => isTaken(answer))) undecided('noInstance');
    return attempts.map(({ answer }) => answer);
  },
  expect: (answers, { run: { form } }) =>
    form.organization ? { ...finding('organizationWanted'), answer: answers[0] } : null,
});
