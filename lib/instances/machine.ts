import { nextState, type Transitions } from '../core/machine';

export const INSTANCE_STATES = [
  'provisioning',
  'active',
  'inactive',
  'failed',
  'pending_reclamation',
  'pending_removal',
  'removed',
] as const;
export type InstanceState = (typeof INSTANCE_STATES)[number];

export const INSTANCE_EVENTS = [
  'provisioned',
  'provision_failed',
  'disable',
  'enable',
  'schedule_reclamation',
  'restore',
  'remove',
  'removed',
  'removal_failed',
] as const;
export type InstanceEvent = (typeof INSTANCE_EVENTS)[number];

/** Every move an instance can make. docs/instances.md is generated from this table. */
export const INSTANCE_TRANSITIONS: Transitions<InstanceState, InstanceEvent> = {
  provisioning: { provisioned: 'active', provision_failed: 'failed' },
  active: { disable: 'inactive', schedule_reclamation: 'pending_reclamation', remove: 'pending_removal' },
  inactive: { enable: 'active', schedule_reclamation: 'pending_reclamation', remove: 'pending_removal' },
  failed: { remove: 'pending_removal' },
  pending_reclamation: { restore: 'active', remove: 'pending_removal' },
  pending_removal: { removed: 'removed', removal_failed: 'failed' },
  removed: {},
};

/** Where `event` leads from `state`, or null when it does not exist there. */
export const nextInstanceState = (state: InstanceState, event: InstanceEvent): InstanceState | null =>
  nextState(INSTANCE_TRANSITIONS, state, event);

export const BINDING_STATES = ['creating', 'active', 'failed', 'removing', 'removed'] as const;
export type BindingState = (typeof BINDING_STATES)[number];

export const BINDING_EVENTS = ['bound', 'bind_failed', 'unbind', 'unbound', 'unbind_failed'] as const;
export type BindingEvent = (typeof BINDING_EVENTS)[number];

export const BINDING_TRANSITIONS: Transitions<BindingState, BindingEvent> = {
  creating: { bound: 'active', bind_failed: 'failed' },
  active: { unbind: 'removing' },
  failed: { unbind: 'removing' },
  removing: { unbound: 'removed', unbind_failed: 'failed' },
  removed: {},
};

export const nextBindingState = (state: BindingState, event: BindingEvent): BindingState | null =>
  nextState(BINDING_TRANSITIONS, state, event);
