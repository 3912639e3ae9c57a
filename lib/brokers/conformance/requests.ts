import 'server-only';
import { createHash } from 'node:crypto';
import { formatCrn } from '../../core/crn';
import { PLATFORM_PROFILE } from '../../core/platform-profile';
import type { OsbCall } from '../osb/client';
import type { TestBinding, TestInstance } from './ledger';
import { isAtLeast } from './levels';
import type { LabCall, RunContext } from './run-context';

type Body = Record<string, unknown>;
/** Members that replace those of the platform's body (undefined leaves one out), and of the call. */
type Change = { body?: Body; call?: Partial<OsbCall> };

export const instancePath = ({ id }: TestInstance) => `/v2/service_instances/${encodeURIComponent(id)}`;
export const bindingPath = (instance: TestInstance, { id }: TestBinding) =>
  `${instancePath(instance)}/service_bindings/${encodeURIComponent(id)}`;
const statePath = ({ id }: TestInstance) => `/bluemix_v1/service_instances/${encodeURIComponent(id)}`;

const INCOMPLETE = { accepts_incomplete: 'true' };
/** A Cloud Foundry platform has GUIDs here. */
const guidOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

export const idsOf = ({ serviceId, planId }: TestInstance) => ({ service_id: serviceId, plan_id: planId });

/** The platform's own requests (its broker contract), in the profile and form of the run. */
export const requestsOf = (run: RunContext) => {
  const { accountId, location } = run.target;
  const organization = { organization_guid: guidOf(accountId), space_guid: guidOf(location) };
  // The specification has asynchronous bindings since 2.14.
  const bindQuery = () => (isAtLeast(run.version, '2.14') ? INCOMPLETE : {});

  const context = ({ crn }: TestInstance): Body => {
    if (run.profile === 'plain') return { platform: 'cloudfoundry', ...organization };
    const { cname, ctype, brokerPlatform } = PLATFORM_PROFILE;
    const crnOf = (serviceName: string, resourceType: string, resource: string) =>
      formatCrn({ cname, ctype, serviceName, accountId, resourceType, resource });
    return {
      platform: brokerPlatform,
      account_id: accountId,
      crn,
      resource_group_crn: crnOf('resource-controller', 'resource-group', 'conformance'),
      target_crn: crnOf('resource-catalog', 'deployment', `conformance%3A${location}`),
    };
  };

  return {
    context,
    organization,
    catalog: (call: Partial<OsbCall> = {}): LabCall => ({ path: '/v2/catalog', ...call }),
    provision: (instance: TestInstance, { body, call }: Change = {}): LabCall => ({
      method: 'PUT',
      path: instancePath(instance),
      query: INCOMPLETE,
      about: instance,
      body: {
        ...idsOf(instance),
        ...(run.form.organization && organization),
        context: context(instance),
        parameters: instance.parameters,
        ...body,
      },
      ...call,
    }),
    update: (instance: TestInstance, { body, call }: Change = {}): LabCall => ({
      method: 'PATCH',
      path: instancePath(instance),
      query: INCOMPLETE,
      body: { service_id: instance.serviceId, context: context(instance), ...body },
      ...call,
    }),
    deprovision: (instance: TestInstance, call: Partial<OsbCall> = {}): LabCall => ({
      method: 'DELETE',
      path: instancePath(instance),
      query: { ...idsOf(instance), ...INCOMPLETE },
      about: instance,
      ...call,
    }),
    instance: (instance: TestInstance): LabCall => ({ path: instancePath(instance) }),
    lastOperation: (instance: TestInstance, operation?: string, binding?: TestBinding): LabCall => ({
      path: `${binding ? bindingPath(instance, binding) : instancePath(instance)}/last_operation`,
      query: { ...idsOf(instance), operation },
    }),
    bind: (instance: TestInstance, binding: TestBinding, { body, call }: Change = {}): LabCall => ({
      method: 'PUT',
      path: bindingPath(instance, binding),
      query: bindQuery(),
      about: binding,
      body: {
        ...idsOf(instance),
        ...(isAtLeast(run.version, '2.13') && { context: context(instance) }),
        bind_resource: { app_guid: guidOf(instance.id) },
        ...body,
      },
      ...call,
    }),
    unbind: (instance: TestInstance, binding: TestBinding, call: Partial<OsbCall> = {}): LabCall => ({
      method: 'DELETE',
      path: bindingPath(instance, binding),
      query: { ...idsOf(instance), ...bindQuery() },
      about: binding,
      ...call,
    }),
    binding: (instance: TestInstance, binding: TestBinding): LabCall => ({
      path: bindingPath(instance, binding),
    }),
    state: (instance: TestInstance, call: Partial<OsbCall> = {}): LabCall => ({
      path: statePath(instance),
      ...call,
    }),
    setState: (instance: TestInstance, enabled: boolean, { body, call }: Change = {}): LabCall => ({
      method: 'PUT',
      path: statePath(instance),
      body: {
        enabled,
        initiator_id: 'conformance',
        reason_code: enabled ? 'IBMCLOUD_ACCT_ACTIVATE' : 'IBMCLOUD_ACCT_SUSPEND',
        ...body,
      },
      ...call,
    }),
  };
};
