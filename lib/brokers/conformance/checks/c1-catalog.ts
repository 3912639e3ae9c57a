import { objectsOf } from '../../parity/broker-object';
import { finding, isObject, jsonObject, judge, status, type Check, type Rule } from '../outcome';
import { requests } from '../requests';

const hasServices: Rule = ({ json }) =>
  isObject(json) && Array.isArray(json.services) ? null : finding('noServices');

/** The positive control of everything that follows: with the right credentials, the catalog comes. */
export const c1Catalog: Check = {
  id: 'C1',
  level: 'must',
  section: 'Catalog Management',
  run: async (run) => {
    const answer = await run.call(requests.catalog());
    const outcome = judge([answer], [status(200), jsonObject, hasServices]);
    if (outcome.verdict !== 'pass') return outcome;
    run.facts.catalog = answer.json;
    run.facts.service = objectsOf(answer.json, 'services').find(({ id }) => id === run.target.serviceId);
    const plans = objectsOf(run.facts.service, 'plans');
    run.facts.plan = plans.find(({ free }) => free !== false) ?? plans[0];
    return outcome;
  },
};
