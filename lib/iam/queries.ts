import 'server-only';
import { refusal, type Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { db } from '../db/client';
import { editRefusal } from '../offerings/policy';
import { enableRefusal } from './policy';
import { readIam } from './read-iam';
import { seenOf } from './seen';
import type { AccessDetail, Iam } from './schema';
import { notFound } from '../core/errors';

/** The Access page of one offering. @throws not_found */
export const accessDetail = async (actor: Actor, offeringId: string): Promise<AccessDetail> => {
  const { providerId } = await offeringInScope(actor, offeringId);
  const offering = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { id: true, name: true, type: true, serviceName: true, visibility: true },
  });
  const manage = refusal(actor, 'iam.manage', providerId);
  const define = manage ?? editRefusal(offering);
  return {
    offering,
    iam: await readIam(db, offeringId),
    seen: await seenOf(offeringId),
    refusals: { manage, define, enable: define ?? enableRefusal(offering) },
  };
};

/** The present IAM registration, for an editor that goes on from it. @throws not_found, also while it is not enabled */
export const accessDocument = async (actor: Actor, offeringId: string): Promise<Iam> => {
  await offeringInScope(actor, offeringId);
  const iam = await readIam(db, offeringId);
  if (!iam) throw notFound();
  return iam;
};
