import { objectsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const c8Guids = check({
  id: 'C8',
  group: 'catalog',
  level: 'should',
  section: 'Service Objects',
  send: (lab) => [lab.catalog()],
  expect: ([answer]) => {
    const services = objectsOf(answer?.json, 'services');
    const all = [...services, ...services.flatMap((service) => objectsOf(service, 'plans'))];
    const id = all.map((one) => one.id).find((value) => typeof value === 'string' && !GUID.test(value));
    return id === undefined ? null : finding('noGuid', { value: String(id).slice(0, 100) });
  },
});
