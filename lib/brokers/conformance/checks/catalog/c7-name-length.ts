import { objectsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';

const LONGEST = 31;

export const c7NameLength = check({
  id: 'C7',
  group: 'catalog',
  level: 'must',
  plain: null,
  section: 'Platform documentation, step 2',
  send: (lab) => [lab.catalog()],
  expect: ([answer]) => {
    const name = objectsOf(answer?.json, 'services').find(({ name }) => String(name).length > LONGEST)?.name;
    return name === undefined ? null : finding('nameLength', { value: String(name).slice(0, 100) });
  },
});
