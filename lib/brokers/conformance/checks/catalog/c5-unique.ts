import { objectsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';
import { each, type Rule } from '../../rules';

const repeated = (values: unknown[]) => values.find((value, index) => values.indexOf(value) !== index);

const unique: Rule = ({ json }) => {
  const services = objectsOf(json, 'services');
  const plans = services.map((service) => objectsOf(service, 'plans'));
  const groups = [
    [...services, ...plans.flat()].map(({ id }) => id),
    services.map(({ name }) => name),
    ...plans.map((list) => list.map(({ name }) => name)),
  ];
  const value = groups.map(repeated).find((found) => found !== undefined);
  return value === undefined ? null : finding('repeated', { value: String(value).slice(0, 100) });
};

export const c5Unique = check({
  id: 'C5',
  group: 'catalog',
  level: 'must',
  section: 'Service Objects',
  send: (lab) => [lab.catalog()],
  expect: each(unique),
});
