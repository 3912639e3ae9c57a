import { AUTHENTICATION_CHECKS } from './checks/authentication/authentication-checks';
import { BINDING_CHECKS } from './checks/binding/binding-checks';
import { BODIES_CHECKS } from './checks/bodies/bodies-checks';
import { CATALOG_CHECKS } from './checks/catalog/catalog-checks';
import { CONCURRENCY_CHECKS } from './checks/concurrency/concurrency-checks';
import { DEPROVISION_CHECKS } from './checks/deprovision/deprovision-checks';
import { EXTENSION_CHECKS } from './checks/extension/extension-checks';
import { FETCH_CHECKS } from './checks/fetch/fetch-checks';
import { IDENTITY_CHECKS } from './checks/identity/identity-checks';
import { IDS_CHECKS } from './checks/ids/ids-checks';
import { MAINTENANCE_CHECKS } from './checks/maintenance/maintenance-checks';
import { OPERATION_CHECKS } from './checks/operation/operation-checks';
import { PROVISION_CHECKS } from './checks/provision/provision-checks';
import { TRANSPORT_CHECKS } from './checks/transport/transport-checks';
import { UPDATE_CHECKS } from './checks/update/update-checks';
import { VERSION_CHECKS } from './checks/version/version-checks';

/** Every check, in the order of the groups. Those of the stage `opening` run first, in this order. */
export const CHECKS = [
  ...TRANSPORT_CHECKS,
  ...CATALOG_CHECKS,
  ...AUTHENTICATION_CHECKS,
  ...VERSION_CHECKS,
  ...IDENTITY_CHECKS,
  ...PROVISION_CHECKS,
  ...IDS_CHECKS,
  ...OPERATION_CHECKS,
  ...UPDATE_CHECKS,
  ...MAINTENANCE_CHECKS,
  ...BINDING_CHECKS,
  ...FETCH_CHECKS,
  ...EXTENSION_CHECKS,
  ...DEPROVISION_CHECKS,
  ...CONCURRENCY_CHECKS,
  ...BODIES_CHECKS,
] as const;

export type CheckId = (typeof CHECKS)[number]['id'];
