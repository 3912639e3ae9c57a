import { isTaken, type Lab } from '../lab';
import type { Attempt } from '../run-context';

const FORMS: Record<Lab['run']['profile'], Attempt['form'][]> = {
  ibmcloud: [
    { ids: 'crn', organization: false },
    { ids: 'guid', organization: false },
    { ids: 'crn', organization: true },
    { ids: 'guid', organization: true },
  ],
  plain: [{ ids: 'guid', organization: true }],
};

/**
 * Creates the run's first instance, if need be in a form that the platform does not use: what the form breaks is one
 * finding, and the rest of the run goes on with the form that works.
 */
export const firstInstance = async (lab: Lab): Promise<Attempt[]> => {
  lab.catalog();
  const { run } = lab;
  const attempts: Attempt[] = (run.facts.attempts = []);
  if (!run.facts.offered) return attempts;
  const usual = { ...run.form };
  for (const form of FORMS[run.profile]) {
    Object.assign(run.form, form);
    const instance = run.newInstance();
    const answer = await lab.call(lab.requests.provision(instance));
    instance.created = answer;
    attempts.push({ form, instance, answer });
    if (isTaken(answer)) {
      if (answer.status === 202) {
        instance.pending = answer;
        run.facts.firstEnd = await lab.settle(answer, instance);
        if (run.facts.firstEnd.state !== 'succeeded') return attempts;
      }
      run.facts.provisions = { async: answer.status === 202 };
      lab.share(instance);
      return attempts;
    }
  }
  Object.assign(run.form, usual);
  return attempts;
};
