import { objectsOf, type BrokerObject } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding, skip } from '../../finding';
import { isObject, isText } from '../../rules';
import type { Answer } from '../../wire';

const problemOf = ({ maintenance_info: info, maximum_polling_duration: longest }: BrokerObject) => {
  if (info !== undefined && !(isObject(info) && isText(info.version))) return 'maintenance_info.version';
  return longest === undefined || Number.isInteger(longest) ? null : 'maximum_polling_duration';
};

const plansOf = (answer: Answer | undefined) =>
  objectsOf(answer?.json, 'services').flatMap((service) => objectsOf(service, 'plans'));

export const c13Maintenance = check({
  id: 'C13',
  group: 'catalog',
  level: { '2.15': 'must' },
  section: '2.15 Plan Object',
  send: (lab) => {
    const catalog = lab.catalog();
    const declared = plansOf(catalog).some(
      (plan) => 'maintenance_info' in plan || 'maximum_polling_duration' in plan,
    );
    return declared ? [catalog] : skip('noMaintenance');
  },
  expect: ([answer]) => {
    const name = plansOf(answer)
      .map(problemOf)
      .find((wrong) => wrong !== null);
    return name ? finding('wrongType', { member: name }) : null;
  },
});
