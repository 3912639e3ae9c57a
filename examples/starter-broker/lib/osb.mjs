// The Open Service Broker API 2.12: https://github.com/openservicebrokerapi/servicebroker/blob/v2.12/spec.md
// Which address does what. GET of an instance or a binding is of version 2.14: platforms use it only if the catalog says so.
import { bindingOperations } from './bindings.mjs';
import { demandVersion } from './demands.mjs';
import { instanceOperations } from './instances.mjs';

export function osbRoutes(parts) {
  const { provision, update, deprovision, lastOperation, getInstance } = instanceOperations(parts);
  const { bind, unbind, getBinding } = bindingOperations(parts);
  const instance = '/v2/service_instances/:id';
  const binding = `${instance}/service_bindings/:bindingId`;
  const getCatalog = () => ({ status: 200, json: parts.catalog });

  return [
    route('catalog', 'GET', '/v2/catalog', getCatalog),
    route('provision', 'PUT', instance, provision),
    route('update', 'PATCH', instance, update),
    route('deprovision', 'DELETE', instance, deprovision),
    route('last_operation', 'GET', `${instance}/last_operation`, lastOperation),
    route('get_instance', 'GET', instance, getInstance),
    route('bind', 'PUT', binding, bind),
    route('unbind', 'DELETE', binding, unbind),
    route('get_binding', 'GET', binding, getBinding),
  ];
}

const route = (name, method, path, operation) => ({
  name,
  method,
  path,
  handle: (request) => {
    demandVersion(request.headers);
    return operation(request);
  },
});
