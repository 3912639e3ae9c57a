import 'server-only';
import { offeringScope } from '../../auth/scope';
import type { Actor } from '../../auth/permissions';
import { notFound } from '../../core/errors';
import { idSchema } from '../../core/ids';
import { db } from '../../db/client';
import { registrationSelect, toRegistration } from './row';
import type { RegistrationDto } from './schema';

/**
 * The registration of an offering that the actor may see.
 * @throws not_found
 */
export const registrationDetail = async (actor: Actor, offeringId: string): Promise<RegistrationDto> => {
  if (!idSchema.safeParse(offeringId).success) throw notFound();
  const row = await db.registration.findFirst({
    where: { offeringId, offering: offeringScope(actor) },
    select: registrationSelect,
  });
  if (!row) throw notFound();
  return toRegistration(row);
};

/** The last request for a decision: who asked, what the reviewer answered and when. */
export type RegistrationReview = {
  id: string;
  submittedName: string;
  submittedAt: Date;
  decidedName: string | null;
  decidedAt: Date | null;
  comment: string | null;
};

/** How the registration was last reviewed and since when it is approved; for an offering the actor may see. */
export const registrationHistory = async (actor: Actor, offeringId: string) => {
  const row = await db.registration.findFirst({
    where: { offeringId, offering: offeringScope(actor) },
    select: {
      approvedAt: true,
      offering: {
        select: {
          reviews: {
            where: { kind: 'registration' },
            orderBy: { submittedAt: 'desc' },
            take: 1,
            select: {
              id: true,
              submittedName: true,
              submittedAt: true,
              decidedName: true,
              decidedAt: true,
              comment: true,
            },
          },
        },
      },
    },
  });
  if (!row) throw notFound();
  const review: RegistrationReview | null = row.offering.reviews[0] ?? null;
  return { approvedAt: row.approvedAt, review };
};
