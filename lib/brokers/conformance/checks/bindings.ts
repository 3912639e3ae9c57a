import { isDeepStrictEqual } from 'node:util';
import { isRetrievable } from '../catalog-facts';
import { undecided } from '../finding';
import type { Lab } from '../lab';
import type { TestBinding, TestInstance } from '../ledger';
import { isObject, member } from '../rules';
import type { Answer } from '../wire';

/** The answer that holds what a binding brings: the first one, or the fetched one where that was 202. */
export const contentOf = async (lab: Lab, instance: TestInstance, binding: TestBinding): Promise<Answer> => {
  const { created } = binding;
  if (created && created.status !== 202) return created;
  if (!isRetrievable(lab.offered(), { version: lab.version, what: 'bindings' })) undecided('noBinding');
  const fetched = await lab.call(lab.requests.binding(instance, binding));
  return fetched.status === 200 ? fetched : undecided('noBinding');
};

/** What the binding that the group's checks share brings. */
export const bindingContent = async (lab: Lab) => {
  const { instance, binding } = await lab.binding();
  return contentOf(lab, instance, binding);
};

const credentialsIn = (answer: Answer | undefined) => member(answer, 'credentials');

export const equalCredentials = (one: Answer | undefined, other: Answer | undefined) =>
  isDeepStrictEqual(credentialsIn(one), credentialsIn(other));

/** Both bring credentials, and they are the same: whoever has the one has the other. */
export const sameCredentials = (one: Answer | undefined, other: Answer | undefined) => {
  const credentials = credentialsIn(one);
  return isObject(credentials) && Object.keys(credentials).length > 0 && equalCredentials(one, other);
};
