import { objectsOf } from '../../parity/broker-object';
import { finding, inconclusive, judged, type Check } from '../outcome';

const repeated = (values: unknown[]) => values.find((value, index) => values.indexOf(value) !== index);

export const c5Unique: Check = {
  id: 'C5',
  level: 'must',
  section: 'Service Objects',
  run: async ({ facts }) => {
    if (!facts.catalog) return inconclusive('noCatalog');
    const services = objectsOf(facts.catalog, 'services');
    const plans = services.map((service) => objectsOf(service, 'plans'));
    const groups = [
      [...services, ...plans.flat()].map(({ id }) => id),
      services.map(({ name }) => name),
      ...plans.map((list) => list.map(({ name }) => name)),
    ];
    const value = groups.map(repeated).find((found) => found !== undefined);
    return judged(value === undefined ? null : finding('repeated', { value: String(value).slice(0, 100) }));
  },
};
