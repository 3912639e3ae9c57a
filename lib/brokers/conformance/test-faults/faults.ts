import type { CheckId } from '../check-list';
import { AUTHENTICATION_FAULTS, IDENTITY_FAULTS, TRANSPORT_FAULTS, VERSION_FAULTS } from './access';
import { CONCURRENCY_FAULTS, BODY_FAULTS } from './behaviour';
import { BINDING_FAULTS, FETCH_FAULTS } from './bindings';
import { CATALOG_FAULTS } from './catalog';
import type { Fault, NoFault } from './fault';
import { DEPROVISION_FAULTS } from './deprovisions';
import { EXTENSION_FAULTS } from './extension';
import { OPERATION_FAULTS } from './operations';
import { ID_FAULTS, PROVISION_FAULTS } from './provisions';
import { UPDATE_FAULTS } from './updates';

/** For every check, a broker that is wrong in that alone. A check without one does not compile. */
export const FAULTS: Record<CheckId, Fault | NoFault> = {
  ...TRANSPORT_FAULTS,
  ...CATALOG_FAULTS,
  ...AUTHENTICATION_FAULTS,
  ...VERSION_FAULTS,
  ...IDENTITY_FAULTS,
  ...PROVISION_FAULTS,
  ...ID_FAULTS,
  ...OPERATION_FAULTS,
  ...UPDATE_FAULTS,
  ...BINDING_FAULTS,
  ...FETCH_FAULTS,
  ...EXTENSION_FAULTS,
  ...DEPROVISION_FAULTS,
  ...CONCURRENCY_FAULTS,
  ...BODY_FAULTS,
};
