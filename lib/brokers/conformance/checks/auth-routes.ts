import { randomUUID } from 'node:crypto';
import { isRetrievable } from '../catalog-facts';
import type { Lab } from '../lab';
import type { LabCall } from '../run-context';

/** A call to each route of the specification, on an instance that nobody made. */
export const everyRoute = (lab: Lab): LabCall[] => {
  const { requests, run, version } = lab;
  const offered = lab.offered();
  const instance = lab.unknown();
  const binding = run.newBinding(instance);
  return [
    requests.catalog(),
    requests.provision(instance),
    requests.update(instance),
    requests.lastOperation(instance),
    requests.bind(instance, binding),
    requests.unbind(instance, binding),
    requests.deprovision(instance),
    ...(isRetrievable(offered, { version, what: 'instances' }) ? [requests.instance(instance)] : []),
    ...(isRetrievable(offered, { version, what: 'bindings' }) ? [requests.binding(instance, binding)] : []),
  ];
};

export const anonymous = (call: LabCall): LabCall => ({ ...call, headers: { authorization: null } });

export const withWrongSecret = ({ run }: Lab) => ({ ...run.target.access, secret: randomUUID() });
