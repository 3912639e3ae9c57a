import { isBindable } from '../catalog-facts';
import { skip } from '../finding';
import { isTaken, type Lab } from '../lab';
import type { Answer } from '../wire';

/** Each step of a life cycle with ids of this form; it ends with the first one that does not create. */
export const lifeCycle = async (lab: Lab, ids: 'crn' | 'guid'): Promise<Answer[]> => {
  const { requests } = lab;
  const instance = lab.named(ids);
  const created = await lab.call(requests.provision(instance));
  if (!isTaken(created)) return [created];
  await lab.followed([created], instance);
  const answers = [created, await lab.call(requests.state(instance))];
  if (isBindable(lab.offered())) {
    const binding = lab.run.newBinding(instance);
    for (const call of [requests.bind(instance, binding), requests.unbind(instance, binding)]) {
      answers.push(...(await lab.followed([await lab.call(call)], instance, binding)));
    }
  }
  return [...answers, ...(await lab.followed([await lab.call(requests.deprovision(instance))], instance))];
};

export const isTurnedDown = ({ status }: Answer) => status === null || status >= 400;

/** The ids of the run are those that the platform uses. */
export const requireCrns = (lab: Lab) => {
  lab.requireProvisions();
  if (lab.run.form.ids === 'guid') skip('guidIds');
};

/** The id of the instance that an answer is about. */
export const instanceIdIn = ({ path }: Answer) =>
  decodeURIComponent(/service_instances\/([^/]+)/.exec(path)?.[1] ?? '');
