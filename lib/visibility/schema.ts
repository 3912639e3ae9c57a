import { z } from 'zod';
import { idSchema } from '../core/ids';
import { paragraphSchema } from '../core/text';
import { VISIBILITIES } from '../offerings/schema';

/** Moves that a person makes with a button; the others follow from the decision on a review. */
export const DIRECT_EVENTS = ['publish_limited', 'withdraw', 'suspend', 'restore', 'retire'] as const;
export type DirectEvent = (typeof DIRECT_EVENTS)[number];

export const visibilityParams = z.object({ offeringId: idSchema });

/** `expectedVisibility` is what the person saw: if it is no longer so, the move is a conflict. */
export const changeVisibilitySchema = z.strictObject({
  event: z.enum(DIRECT_EVENTS),
  expectedVisibility: z.enum(VISIBILITIES),
  comment: paragraphSchema(2000).default(''),
  /** Of a withdrawal: how many instances exist, as the person who withdraws was told. */
  confirmedInstances: z.int().min(0).default(0),
});
export type ChangeVisibility = z.input<typeof changeVisibilitySchema>;

export const visibilityDtoSchema = z
  .strictObject({ offeringId: idSchema, visibility: z.enum(VISIBILITIES), visibilityChangedAt: z.date() })
  .meta({ id: 'VisibilityState' });
export type VisibilityDto = z.infer<typeof visibilityDtoSchema>;

/** What the decision on a review hands over; `review` names its author, who may not be the one who decides. */
export type ReviewedMove = {
  offeringId: string;
  event: 'approve_release' | 'approve_referral' | 'deprecate';
  comment: string;
  review: { id: string; submittedById: string };
  /** UTC days; deprecation only. */
  noticeOn?: Date;
  endOfServiceOn?: Date;
  replacementId?: string | null;
};
