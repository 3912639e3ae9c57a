import { call } from '../browser/fetcher';
import type {
  BindingDto,
  CreateBinding,
  CreateInstance,
  Credentials,
  Enablement,
  InstanceDetail,
  InstanceDto,
  RemoveInstance,
  UpdateInstance,
} from './schema';

const BASE = '/api/console/instances';
const at = (instanceId: string) => `${BASE}/${instanceId}`;

/** How often the browser asks while a broker is at work, in milliseconds. */
const LOOK_EVERY = 1500;

/** The instance, asked for again and again while its broker is at work. */
export const instanceQuery = (instanceId: string) => ({
  queryKey: ['instance', instanceId] as const,
  queryFn: () => call<InstanceDetail>('GET', at(instanceId)),
  refetchInterval: ({ state: { data } }: { state: { data?: InstanceDetail } }) =>
    data?.operations.some(({ finishedAt }) => !finishedAt) ? LOOK_EVERY : (false as const),
});

export const createInstance = (body: CreateInstance) => call<InstanceDto>('POST', BASE, body);
export const updateInstance = (instanceId: string, body: UpdateInstance) =>
  call<InstanceDto>('PATCH', at(instanceId), body);
export const removeInstance = (instanceId: string, body: RemoveInstance) =>
  call<InstanceDto>('DELETE', at(instanceId), body);
export const restoreInstance = (instanceId: string) => call<InstanceDto>('POST', `${at(instanceId)}/restore`);
export const lockInstance = (instanceId: string, body: { locked: boolean }) =>
  call<InstanceDto>('PUT', `${at(instanceId)}/lock`, body);
export const setEnablement = (instanceId: string, body: Enablement) =>
  call<InstanceDto>('PUT', `${at(instanceId)}/enablement`, body);
export const createBinding = (instanceId: string, body: CreateBinding) =>
  call<BindingDto>('POST', `${at(instanceId)}/bindings`, body);
export const removeBinding = (instanceId: string, bindingId: string) =>
  call<BindingDto>('DELETE', `${at(instanceId)}/bindings/${bindingId}`);
export const revealCredentials = (instanceId: string, bindingId: string) =>
  call<Credentials>('POST', `${at(instanceId)}/bindings/${bindingId}/credentials`);
