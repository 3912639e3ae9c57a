import { describe, expect, it } from 'vitest';
import {
  BINDING_EVENTS,
  BINDING_STATES,
  INSTANCE_EVENTS,
  INSTANCE_STATES,
  nextBindingState,
  nextInstanceState,
} from './machine';

/** Every move that exists; all others must not. */
const INSTANCE_MOVES = [
  'provisioning provisioned active',
  'provisioning provision_failed failed',
  'active disable inactive',
  'active schedule_reclamation pending_reclamation',
  'active remove pending_removal',
  'inactive enable active',
  'inactive schedule_reclamation pending_reclamation',
  'inactive remove pending_removal',
  'failed remove pending_removal',
  'pending_reclamation restore active',
  'pending_reclamation remove pending_removal',
  'pending_removal removed removed',
  'pending_removal removal_failed failed',
];
const BINDING_MOVES = [
  'creating bound active',
  'creating bind_failed failed',
  'active unbind removing',
  'failed unbind removing',
  'removing unbound removed',
  'removing unbind_failed failed',
];

const moves = <S extends string, E extends string>(
  states: readonly S[],
  events: readonly E[],
  next: (state: S, event: E) => S | null,
) =>
  states.flatMap((state) =>
    events.flatMap((event) => {
      const to = next(state, event);
      return to === null ? [] : `${state} ${event} ${to}`;
    }),
  );

describe('the lifecycle', () => {
  it('of an instance has these moves and no other', () => {
    expect(moves(INSTANCE_STATES, INSTANCE_EVENTS, nextInstanceState).sort()).toEqual(
      [...INSTANCE_MOVES].sort(),
    );
  });

  it('of credentials has these moves and no other', () => {
    expect(moves(BINDING_STATES, BINDING_EVENTS, nextBindingState).sort()).toEqual([...BINDING_MOVES].sort());
  });
});
