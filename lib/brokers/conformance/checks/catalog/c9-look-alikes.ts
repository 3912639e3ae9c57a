import { objectsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';
import { lookAlikes, READ_OF_PLAN, READ_OF_SERVICE } from '../catalog-parts';

export const c9LookAlikes = check({
  id: 'C9',
  group: 'catalog',
  level: 'should',
  section: 'Service Objects',
  send: (lab) => [lab.catalog()],
  expect: ([answer]) => {
    const services = objectsOf(answer?.json, 'services');
    const plans = services.flatMap((service) => objectsOf(service, 'plans'));
    const [found] = [
      ...services.flatMap((service) => lookAlikes(service, READ_OF_SERVICE)),
      ...plans.flatMap((plan) => lookAlikes(plan, READ_OF_PLAN)),
    ];
    return found ? finding('lookAlike', found) : null;
  },
});
