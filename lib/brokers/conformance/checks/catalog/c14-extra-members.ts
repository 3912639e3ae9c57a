import { objectsOf, type BrokerObject } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';
import { lookAlikes, READ_OF_PLAN, READ_OF_SERVICE } from '../catalog-parts';

/** Members of any version up to 2.17. What is not among them is ignored, never an error. */
const SERVICE =
  'id name description tags requires bindable instances_retrievable bindings_retrievable allow_context_updates metadata dashboard_client plan_updateable plans binding_rotatable';
const PLAN =
  'id name description metadata free bindable binding_rotatable plan_updateable schemas maximum_polling_duration maintenance_info';

/** What looks like a member that the platform reads is the rule of another check. */
const extraMember = (object: BrokerObject, { known, read }: { known: string; read: string[] }) => {
  const misspelt = lookAlikes(object, read).map((one) => one.misspelt);
  return Object.keys(object).find((key) => !known.split(' ').includes(key) && !misspelt.includes(key));
};

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
      ...services.map((service) => extraMember(service, { known: SERVICE, read: READ_OF_SERVICE })),
      ...plans.map((plan) => extraMember(plan, { known: PLAN, read: READ_OF_PLAN })),
    ].find((key) => key !== undefined);
    return extra === undefined ? null : finding('extraMember', { member: extra.slice(0, 100) });
  },
});
