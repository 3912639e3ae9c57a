import { objectsOf, type BrokerObject } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';
import { member } from '../../rules';

/** Members of any version up to 2.17. What is not among them is ignored, never an error. */
const SERVICE =
  'id name description tags requires bindable instances_retrievable bindings_retrievable allow_context_updates metadata dashboard_client plan_updateable plans binding_rotatable';
const PLAN =
  'id name description metadata free bindable binding_rotatable plan_updateable schemas maximum_polling_duration maintenance_info';

const extraMember = (object: BrokerObject, known: string) =>
  Object.keys(object).find((key) => !known.split(' ').includes(key));

export const c14ExtraMembers = check({
  id: 'C14',
  group: 'catalog',
  level: 'info',
  section: '2.14 Vendor Extension Fields',
  send: (lab) => [lab.catalog()],
  expect: ([answer]) => {
    const services = objectsOf(answer?.json, 'services');
    const plans = services.flatMap((service) => objectsOf(service, 'plans'));
    const extra = [
      ...services.map((service) => extraMember(service, SERVICE)),
      ...plans.map((plan) => extraMember(plan, PLAN)),
    ].find((key) => key !== undefined);
    return extra === undefined ? null : finding('extraMember', { member: extra.slice(0, 100) });
  },
});
