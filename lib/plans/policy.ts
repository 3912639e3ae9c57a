import type { Message } from '../core/errors';
import type { PriceState } from './schema';

type Prices = { kind: string; pricesHash: string; pricesApprovedHash: string | null };

/** A change of any price takes the approval away, and changing it back restores it. */
export const priceState = ({ kind, pricesHash, pricesApprovedHash }: Prices): PriceState => {
  if (kind === 'free') return 'free';
  return pricesApprovedHash === pricesHash ? 'approved' : 'unapproved';
};

/** Why a plan's programmatic name cannot change, or null: once limited, the broker answers with it. */
export const nameRefusal = (plan: { name: string }, offering: { visibility: string }): Message | null =>
  plan.name === '' || offering.visibility === 'draft' ? null : { key: 'plans.refusal.nameFixed' };

/** Why a plan's kind cannot change, or null. */
export const kindRefusal = ({ deployments }: { deployments: number }): Message | null =>
  deployments === 0 ? null : { key: 'plans.refusal.kindFixed', values: { count: deployments } };

/** Why a plan cannot be deleted, or null. */
export const deleteRefusal = ({ deployments }: { deployments: number }): Message | null =>
  deployments === 0 ? null : { key: 'plans.refusal.deployed', values: { count: deployments } };

/** Why an offering of this type has no plans, or null. */
export const typeRefusal = ({ type }: { type: string | null }): Message | null =>
  type === 'referral' ? { key: 'plans.refusal.referral' } : null;

/** A warning when a limit counts by an id that no metric has, or null; without metrics nothing can be said. */
export const limitWarning = (metricId: string, metricIds: string[]): Message | null =>
  metricId === '' || metricIds.length === 0 || metricIds.includes(metricId)
    ? null
    : { key: 'plans.editor.quotaUnknown', values: { ids: metricIds.join(', ') } };

/** Why a plan cannot be duplicated, or null. */
export const duplicateRefusal = ({ kind }: { kind: string }): Message | null =>
  kind === 'free' ? { key: 'plans.refusal.oneFree' } : null;
