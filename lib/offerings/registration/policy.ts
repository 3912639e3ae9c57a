import { refusal, scopeRefusal, type Actor } from '../../auth/permissions';
import { illegalTransition, type Message } from '../../core/errors';
import type { RegistrationState } from './machine';

const EDITABLE: readonly string[] = ['draft', 'changes_requested'] satisfies RegistrationState[];

/** Why a registration cannot be changed now, or null: while a reviewer has it and once it is decided, it stays as it is. */
export const registrationRefusal = ({ state }: { state: string }): Message | null =>
  EDITABLE.includes(state) ? null : { key: `registration.fixed.${state}` };

/** @throws illegal_transition with the sentence of `registrationRefusal` */
export const assertRegistrationEditable = (registration: { state: string }) => {
  const reason = registrationRefusal(registration);
  if (reason) throw illegalTransition(reason);
};

/**
 * Why the actor cannot start an offering, or null. A person without any provider can: they found one. The platform's
 * own people cannot, they judge what others bring.
 */
export const startRefusal = (actor: Actor): Message | null =>
  actor.memberships.length === 0 && actor.platformRoles.length === 0
    ? scopeRefusal(actor, 'offering.create')
    : refusal(actor, 'offering.create');
