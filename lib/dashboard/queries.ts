import 'server-only';
import type { Actor } from '../auth/permissions';
import { driftNotices } from '../brokers/watch/queries';
import { customerDesk } from './customer-desk';
import { operatorDesk } from './operator-desk';
import { providerDesk } from './provider-desk';
import { reviewerDesk } from './reviewer-desk';

/** The start page: a desk for each role that the actor has, null for the others. `locale` is that of catalog texts. */
export const dashboard = async (actor: Actor, options: { locale: string }) => {
  const [provider, reviewer, operator, customer, drifts] = await Promise.all([
    providerDesk(actor),
    reviewerDesk(actor),
    operatorDesk(actor),
    customerDesk(actor, options),
    driftNotices(actor),
  ]);
  return { provider, reviewer, operator, customer, drifts };
};

export type ProviderDesk = NonNullable<Awaited<ReturnType<typeof providerDesk>>>;
export type ReviewerDesk = NonNullable<Awaited<ReturnType<typeof reviewerDesk>>>;
export type OperatorDesk = NonNullable<Awaited<ReturnType<typeof operatorDesk>>>;
export type CustomerDesk = NonNullable<Awaited<ReturnType<typeof customerDesk>>>;
