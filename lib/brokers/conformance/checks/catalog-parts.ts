import { catalogProblems } from '../../osb/catalog-schema';
import { objectsOf } from '../../parity/broker-object';
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
