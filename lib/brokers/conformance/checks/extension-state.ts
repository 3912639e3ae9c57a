import { isTaken, type Lab } from '../lab';
import type { TestInstance } from '../ledger';
import { finding, undecided } from '../finding';
import { all, isObject, member, status, when, type Rule } from '../rules';
import type { Answer } from '../wire';

/**
 * The state of the group's instance. Where a broker insists on the specification's headers, which the platform does not
 * send here, the run sends them from then on.
 */
export const extensionState = async (lab: Lab): Promise<Answer> => {
  const instance = await lab.instance();
  const answer = await lab.call(lab.requests.state(instance));
  if (answer.status === 200 || lab.run.form.extensionHeaders) return answer;
  lab.run.form.extensionHeaders = true;
  const again = await lab.call(lab.requests.state(instance));
  if (again.status === 200) return again;
  lab.run.form.extensionHeaders = false;
  return answer;
};

/** The group's instance, whose state can be read. */
export const requireExtension = async (lab: Lab): Promise<TestInstance> => {
  const state = await extensionState(lab);
  return isObject(state.json) && state.status === 200 ? lab.instance() : undecided('noExtension');
};

/** The group's instance, disabled. */
export const disabled = async (lab: Lab): Promise<TestInstance> => {
  const instance = await requireExtension(lab);
  const state = await lab.call(lab.requests.state(instance));
  if (member(state, 'enabled') === false) return instance;
  const answer = await lab.call(lab.requests.setState(instance, false));
  return isTaken(answer) || answer.status === 204 ? instance : undecided('notDisabled');
};

/** The instance says of itself that it is enabled, or not. */
export const hasState =
  (enabled: boolean): Rule =>
  (answer) =>
    member(answer, 'enabled') === enabled ? null : finding('state', { wanted: String(enabled) });

/** 204 without a body, or 200 with the state. */
export const stateTaken: Rule = all(
  status(204, 200),
  when(200, (answer) =>
    typeof member(answer, 'enabled') === 'boolean' ? null : finding('notBoolean', { member: 'enabled' }),
  ),
);
