import { formatCrn, parseCrn } from '../../core/crn';
import { PLATFORM_PROFILE } from '../../core/platform-profile';
import type { CalledBinding, CalledInstance } from '../calls/schema';
import type { OsbCall } from './client';

const { cname, ctype, brokerPlatform } = PLATFORM_PROFILE;

const instancePath = ({ crn }: CalledInstance) => `/v2/service_instances/${encodeURIComponent(crn)}`;
const bindingPath = (instance: CalledInstance, { crn }: CalledBinding) =>
  `${instancePath(instance)}/service_bindings/${encodeURIComponent(crn)}`;
const extensionPath = ({ crn }: CalledInstance) => `/bluemix_v1/service_instances/${encodeURIComponent(crn)}`;

const idsOf = ({ serviceId, planId }: CalledInstance) => ({ service_id: serviceId, plan_id: planId });

const contextOf = (instance: CalledInstance) => {
  const { accountId, crn, planId, regionId } = instance;
  const crnOf = (serviceName: string, resourceType: string, resource: string) =>
    formatCrn({ cname, ctype, serviceName, accountId, resourceType, resource });
  return {
    platform: brokerPlatform,
    account_id: accountId,
    crn,
    resource_group_crn: crnOf('resource-controller', 'resource-group', accountId),
    target_crn: crnOf('resource-catalog', 'deployment', `${planId}%3A${regionId}`),
  };
};

type Parameters = Record<string, unknown>;
const ASYNC = { accepts_incomplete: 'true' };

/** The platform's own requests about one instance (Open Service Broker 2.12 and the platform's extension). */
export const instanceCalls = {
  provision: (instance: CalledInstance, parameters: Parameters): OsbCall => ({
    method: 'PUT',
    path: instancePath(instance),
    query: ASYNC,
    body: {
      ...idsOf(instance),
      context: contextOf(instance),
      parameters: { location: instance.regionId, ...parameters },
    },
  }),
  /** Changes what is given; `instance.planId` is the plan before. */
  update: (instance: CalledInstance, change: { planId?: string; parameters?: Parameters }): OsbCall => ({
    method: 'PATCH',
    path: instancePath(instance),
    query: ASYNC,
    body: {
      service_id: instance.serviceId,
      ...(change.planId && { plan_id: change.planId }),
      ...(change.parameters && { parameters: change.parameters }),
      context: contextOf(instance),
      previous_values: idsOf(instance),
    },
  }),
  deprovision: (instance: CalledInstance): OsbCall => ({
    method: 'DELETE',
    path: instancePath(instance),
    query: { ...idsOf(instance), ...ASYNC },
  }),
  lastOperation: (instance: CalledInstance, operation: string | null): OsbCall => ({
    path: `${instancePath(instance)}/last_operation`,
    query: { ...idsOf(instance), operation: operation ?? undefined },
  }),
  bind: (instance: CalledInstance, binding: CalledBinding): OsbCall => ({
    method: 'PUT',
    path: bindingPath(instance, binding),
    body: {
      ...idsOf(instance),
      bind_resource: binding.appGuid
        ? { app_guid: binding.appGuid }
        : { account_id: parseCrn(binding.crn)?.accountId, target_crn: contextOf(instance).target_crn },
      parameters: binding.parameters,
    },
  }),
  unbind: (instance: CalledInstance, binding: CalledBinding): OsbCall => ({
    method: 'DELETE',
    path: bindingPath(instance, binding),
    query: idsOf(instance),
  }),
  setEnabled: (
    instance: CalledInstance,
    state: { enabled: boolean; initiatorId: string; reasonCode: string },
  ): OsbCall => ({
    method: 'PUT',
    path: extensionPath(instance),
    body: { enabled: state.enabled, initiator_id: state.initiatorId, reason_code: state.reasonCode },
  }),
};
