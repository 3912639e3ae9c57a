import { catalogProblems } from '../../osb/catalog-schema';
import { lookAlikeKey, objectsOf, type BrokerObject } from '../../parity/broker-object';
import { parameterSchema } from '../catalog-facts';
import type { Rule } from '../rules';
import type { Answer } from '../wire';

/** The part of the catalog's schema that `concerns` picks by the path of what breaks it. */
export const catalogPart =
  (concerns: RegExp): Rule =>
  ({ json }) => {
    const problem = catalogProblems(json).find(({ path }) => concerns.test(path));
    return problem ? { message: problem.message } : null;
  };

/** The names of all services and plans; those that are no texts are another rule's. */
export const namesIn = (answer: Answer | undefined): string[] => {
  const services = objectsOf(answer?.json, 'services');
  const plans = services.flatMap((service) => objectsOf(service, 'plans'));
  return [...services, ...plans].map(({ name }) => name).filter((name) => typeof name === 'string');
};

/** Every schema for parameters, with the name of its plan. */
export const schemasIn = (answer: Answer | undefined) =>
  objectsOf(answer?.json, 'services')
    .flatMap((service) => objectsOf(service, 'plans'))
    .flatMap((plan) =>
      (
        [
          ['service_instance', 'create'],
          ['service_instance', 'update'],
          ['service_binding', 'create'],
        ] as const
      ).flatMap(([subject, operation]) => {
        const schema = parameterSchema(plan, subject, operation);
        return schema ? [{ plan: String(plan.name).slice(0, 100), schema }] : [];
      }),
    );

/** Members that the platform reads and that are often misspelt. */
export const READ_OF_SERVICE = ['bindable', 'plan_updateable', 'dashboard_client', 'instances_retrievable'];
export const READ_OF_PLAN = ['free', 'bindable', 'maintenance_info'];

/** Members that were surely meant to be one of the keys. */
export const lookAlikes = (object: BrokerObject, keys: string[]) =>
  keys.flatMap((key) => {
    const misspelt = lookAlikeKey(object, key);
    return misspelt === undefined || key in object ? [] : [{ key, misspelt: misspelt.slice(0, 100) }];
  });
