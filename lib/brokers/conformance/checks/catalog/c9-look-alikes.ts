import { lookAlikeKey, objectsOf, type BrokerObject } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';

const SERVICE_KEYS = ['bindable', 'plan_updateable', 'dashboard_client', 'instances_retrievable'];
const PLAN_KEYS = ['free', 'bindable', 'maintenance_info'];

const lookAlike = (object: BrokerObject, keys: string[]) =>
  keys.flatMap((key) => {
    const misspelt = lookAlikeKey(object, key);
    return misspelt === undefined || key in object ? [] : [{ key, misspelt: misspelt.slice(0, 100) }];
  });

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
      ...services.flatMap((service) => lookAlike(service, SERVICE_KEYS)),
      ...plans.flatMap((plan) => lookAlike(plan, PLAN_KEYS)),
    ];
    return found ? finding('lookAlike', found) : null;
  },
});
