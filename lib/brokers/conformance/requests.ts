import 'server-only';
import { formatCrn } from '../../core/crn';
import { PLATFORM_PROFILE } from '../../core/platform-profile';
import type { OsbCall } from '../osb/client';
import type { RunContext, TestInstance } from './context';

const instancePath = ({ crn }: TestInstance) => `/v2/service_instances/${encodeURIComponent(crn)}`;
const bindingPath = (instance: TestInstance, binding: string) =>
  `${instancePath(instance)}/service_bindings/${encodeURIComponent(binding)}`;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The ids of the service and plan that the run uses, as the broker's own catalog has them. */
export const idsOf = ({ facts, target }: RunContext) => ({
  service_id: target.serviceId,
  plan_id: text(facts.plan?.id),
});

const platformContext = ({ target }: RunContext, instance: TestInstance) => {
  const { cname, ctype, brokerPlatform } = PLATFORM_PROFILE;
  const { accountId } = target;
  const crnOf = (serviceName: string, resourceType: string, resource: string) =>
    formatCrn({ cname, ctype, serviceName, accountId, resourceType, resource });
  return {
    platform: brokerPlatform,
    account_id: accountId,
    crn: instance.crn,
    resource_group_crn: crnOf('resource-controller', 'resource-group', 'conformance'),
    target_crn: crnOf('resource-catalog', 'deployment', `conformance%3A${target.location}`),
  };
};

type Body = Record<string, unknown>;

/** The platform's own requests (§2 of its broker contract); `change` replaces members, undefined leaves one out. */
export const requests = {
  catalog: (): OsbCall => ({ path: '/v2/catalog' }),
  provision: (run: RunContext, instance: TestInstance, change: Body = {}): OsbCall => ({
    method: 'PUT',
    path: instancePath(instance),
    query: { accepts_incomplete: 'true' },
    body: {
      ...idsOf(run),
      context: platformContext(run, instance),
      parameters: { location: run.target.location },
      ...change,
    },
  }),
  update: (run: RunContext, instance: TestInstance): OsbCall => ({
    method: 'PATCH',
    path: instancePath(instance),
    query: { accepts_incomplete: 'true' },
    body: { service_id: run.target.serviceId, context: platformContext(run, instance), parameters: {} },
  }),
  deprovision: (run: RunContext, instance: TestInstance): OsbCall => ({
    method: 'DELETE',
    path: instancePath(instance),
    query: { ...idsOf(run), accepts_incomplete: 'true' },
  }),
  lastOperation: (run: RunContext, instance: TestInstance, operation?: string): OsbCall => ({
    path: `${instancePath(instance)}/last_operation`,
    query: { ...idsOf(run), operation },
  }),
  bind: (run: RunContext, instance: TestInstance, binding: string): OsbCall => ({
    method: 'PUT',
    path: bindingPath(instance, binding),
    body: { ...idsOf(run), bind_resource: {} },
  }),
  unbind: (run: RunContext, instance: TestInstance, binding: string): OsbCall => ({
    method: 'DELETE',
    path: bindingPath(instance, binding),
    query: idsOf(run),
  }),
  state: ({ crn }: TestInstance): OsbCall => ({
    path: `/bluemix_v1/service_instances/${encodeURIComponent(crn)}`,
  }),
  setState: ({ crn }: TestInstance, enabled: boolean): OsbCall => ({
    method: 'PUT',
    path: `/bluemix_v1/service_instances/${encodeURIComponent(crn)}`,
    body: {
      enabled,
      initiator_id: 'conformance',
      reason_code: enabled ? 'IBMCLOUD_ACCT_ACTIVATE' : 'IBMCLOUD_ACCT_SUSPEND',
    },
  }),
};
