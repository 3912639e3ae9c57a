import { forbidden, type Message } from '../core/errors';
import { missingScope, type Actor } from '../auth/permissions';
import type { InstanceState } from './machine';

/** What people may do in an account that has instances. */
export const ACCOUNT_ACTIONS = ['read', 'manage', 'seeCredentials'] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

export type OwnAccount = { accountId: string; name: string; mayManage: boolean };

/** The accounts that a person stands for: their own, and those of their providers, where viewers only look. */
export const ownAccounts = ({ accounts, memberships }: Actor): OwnAccount[] => [
  ...accounts.map(({ accountId, name }) => ({ accountId, name, mayManage: true })),
  ...memberships.map(({ accountId, providerName, role }) => ({
    accountId,
    name: providerName,
    mayManage: role !== 'viewer',
  })),
];

/** Why the actor may not do this in the account; null when they may, undefined when it is not theirs at all. */
export const accountRefusal = (
  actor: Actor,
  accountId: string,
  action: AccountAction,
): Message | null | undefined => {
  const own = ownAccounts(actor).filter((account) => account.accountId === accountId);
  if (own.length === 0) return undefined;
  if (action === 'read') return null;
  if (!own.some(({ mayManage }) => mayManage))
    return { key: 'errors.role', values: { roles: 'owner,editor' } };
  const scope = 'write';
  return !actor.tokenScopes || actor.tokenScopes.includes(scope) ? null : missingScope(scope);
};

type Row = { state: InstanceState; locked: boolean; busy: boolean };

/** Why nothing can be changed now, whoever asks; null when it can. */
export const changeRefusal = ({ state, locked, busy }: Row): Message | null => {
  if (locked) return { key: 'instances.refusal.locked' };
  if (busy) return { key: 'instances.refusal.busy' };
  return state === 'active' ? null : { key: 'instances.refusal.notActive', values: { state } };
};

/** Why it cannot be deleted now; null when it can. */
export const removeRefusal = ({ state, locked, busy }: Row): Message | null => {
  if (locked) return { key: 'instances.refusal.locked' };
  if (busy) return { key: 'instances.refusal.busy' };
  return ['active', 'inactive', 'failed', 'pending_reclamation'].includes(state)
    ? null
    : { key: 'instances.refusal.notRemovable', values: { state } };
};

/** @throws forbidden with the reason, when there is one */
export const assertNot = (refusal: Message | null) => {
  if (refusal) throw forbidden(refusal);
};
