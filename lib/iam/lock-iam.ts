import 'server-only';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { illegalTransition } from '../core/errors';
import type { Tx } from '../db/client';
import { readIam } from './read-iam';

/** The offering, held until the transaction ends, and its IAM. @throws not_found, forbidden, illegal_transition (IAM not enabled) */
export const lockIam = async (tx: Tx, actor: Actor, offeringId: string) => {
  const offering = await lockOffering(tx, actor, { offeringId, permission: 'iam.manage' });
  const iam = await readIam(tx, offeringId);
  if (!iam) throw illegalTransition({ key: 'iam.refused.notEnabled' });
  return { offering, iam };
};
