import { offeredIn } from '../../catalog-facts';
import { check } from '../../check';
import { finding } from '../../finding';
import { each, isObject, jsonObject, status, type Rule } from '../../rules';

const hasServices: Rule = ({ json }) =>
  isObject(json) && Array.isArray(json.services) ? null : finding('noServices');

/** The positive control of everything that follows: with the right credentials, the catalog comes. */
export const c1Catalog = check({
  id: 'C1',
  group: 'catalog',
  level: 'must',
  section: 'Catalog Management',
  stage: 'opening',
  send: async (lab) => {
    const answer = await lab.call(lab.requests.catalog());
    const { facts, target } = lab.run;
    if (answer.status === 200 && hasServices(answer) === null) {
      facts.catalog = answer;
      facts.offered = offeredIn(answer.json, target);
    }
    return [answer];
  },
  expect: each(status(200), jsonObject, hasServices),
});
