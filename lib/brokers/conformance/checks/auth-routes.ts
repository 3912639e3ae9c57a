import type { OsbCall } from '../../osb/client';
import type { RunContext } from '../context';
import { requests } from '../requests';

/** A call to each route of the specification, on an instance that nobody made. */
export const everyRoute = (run: RunContext): OsbCall[] => {
  const instance = run.newInstance();
  const binding = run.newBinding(instance);
  return [
    requests.catalog(),
    requests.provision(run, instance),
    requests.update(run, instance),
    requests.lastOperation(run, instance),
    requests.bind(run, instance, binding),
    requests.unbind(run, instance, binding),
    requests.deprovision(run, instance),
  ];
};

/** The platform's extension. */
export const extensionRoutes = (run: RunContext): OsbCall[] => {
  const instance = run.newInstance();
  return [requests.state(instance), requests.setState(instance, true)];
};

export const anonymous = (call: OsbCall): OsbCall => ({ ...call, headers: { authorization: null } });
