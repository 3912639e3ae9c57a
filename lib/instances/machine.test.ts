import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BINDING_EVENTS,
  BINDING_STATES,
  INSTANCE_EVENTS,
  INSTANCE_STATES,
  nextBindingState,
  nextInstanceState,
  type InstanceState,
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

  it('never comes back from removal, and ends nowhere but there', () => {
    const walks = fc.array(fc.constantFrom(...INSTANCE_EVENTS), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(walks, (events) => {
        let state: InstanceState = 'provisioning';
        for (const event of events) {
          const next = nextInstanceState(state, event);
          if (next === null) continue;
          if (next === 'removed') expect([state, event]).toEqual(['pending_removal', 'removed']);
          expect(['removed', 'failed']).not.toContain(next === 'active' ? state : '');
          state = next;
        }
        if (state === 'removed')
          expect(INSTANCE_EVENTS.map((event) => nextInstanceState('removed', event))).toEqual(
            INSTANCE_EVENTS.map(() => null),
          );
      }),
      { numRuns: 100_000 },
    );
  }, 60_000);

  it('of credentials has these moves and no other', () => {
    expect(moves(BINDING_STATES, BINDING_EVENTS, nextBindingState).sort()).toEqual([...BINDING_MOVES].sort());
  });
});
