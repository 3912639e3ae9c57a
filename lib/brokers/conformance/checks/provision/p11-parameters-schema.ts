import { parameterSchema } from '../../catalog-facts';
import { check } from '../../check';
import { skip } from '../../finding';
import { each, refused } from '../../rules';
import { parametersAgainst } from '../parameter-schema';

export const p11ParametersSchema = check({
  id: 'P11',
  group: 'provision',
  level: { '2.13': 'should' },
  section: '2.13 Provisioning, Body',
  send: async (lab) => {
    const schema = parameterSchema(lab.offered().plan, 'service_instance', 'create') ?? skip('noSchema');
    lab.requireProvisions();
    const instance = lab.named();
    const parameters = parametersAgainst(schema, instance.parameters) ?? skip('schemaAllowsAll');
    return lab.followed(
      [await lab.call(lab.requests.provision(instance, { body: { parameters } }))],
      instance,
    );
  },
  expect: each(refused),
});
