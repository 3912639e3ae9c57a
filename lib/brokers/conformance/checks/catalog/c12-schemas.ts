import type { BrokerObject } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding, skip } from '../../finding';
import { isText } from '../../rules';
import { schemasIn } from '../catalog-parts';
import { compiledSchema, LARGEST_SCHEMA } from '../parameter-schema';

const problemOf = (schema: BrokerObject) => {
  const text = JSON.stringify(schema);
  if (!isText(schema.$schema)) return 'schemaNotNamed';
  if (text.length > LARGEST_SCHEMA) return 'schemaTooLarge';
  if (/"\$ref":"(?!#)/.test(text)) return 'schemaReference';
  return compiledSchema(schema) ? null : 'schemaInvalid';
};

export const c12Schemas = check({
  id: 'C12',
  group: 'catalog',
  level: { '2.13': 'must' },
  section: '2.13 Schemas Object',
  send: (lab) => {
    const catalog = lab.catalog();
    return schemasIn(catalog).length > 0 ? [catalog] : skip('noSchema');
  },
  expect: ([answer]) => {
    for (const { plan, schema } of schemasIn(answer)) {
      const key = problemOf(schema);
      if (key) return finding(key, { plan });
    }
    return null;
  },
});
