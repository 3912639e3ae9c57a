import { z } from 'zod';
import { idSchema, versionSchema } from '../../core/ids';
import { lineSchema, paragraphSchema } from '../../core/text';
import { ANNOUNCEMENT_STATES } from './machine';

export const announcementParams = z.object({ offeringId: idSchema });

export const AUDIENCES = ['everyone', 'developers', 'administrators', 'decision_makers'] as const;
export const CHANNELS = ['catalog_banner', 'newsletter', 'blog', 'social'] as const;

const daySchema = z
  .string()
  .refine((text) => text === '' || z.iso.date().safeParse(text).success, 'validation.format.date');

const documentShape = {
  headline: lineSchema(100),
  /** Markdown. */
  body: paragraphSchema(20_000),
  audience: z.enum(['', ...AUDIENCES]),
  channels: z
    .array(z.enum(CHANNELS))
    .max(CHANNELS.length)
    .transform((channels) => CHANNELS.filter((one) => channels.includes(one))),
  /** `YYYY-MM-DD`, or empty while not chosen. */
  wantedOn: daySchema,
};

export const announcementSchema = z.strictObject(documentShape);
export type AnnouncementValues = z.infer<typeof announcementSchema>;

export const saveAnnouncementSchema = z.strictObject({ ...documentShape, version: versionSchema });
export type SaveAnnouncement = z.infer<typeof saveAnnouncementSchema>;

/** What pages and the API show of an announcement. */
export const announcementDtoSchema = saveAnnouncementSchema
  .extend({
    state: z.enum(ANNOUNCEMENT_STATES),
    approvedAt: z.date().nullable(),
    releasedAt: z.date().nullable(),
  })
  .meta({ id: 'Announcement' });
export type AnnouncementDto = z.infer<typeof announcementDtoSchema>;

/** The request for approval as the announcement's page shows it. */
export type AnnouncementReview = {
  id: string;
  state: string;
  submittedName: string;
  submittedAt: Date;
  decidedName: string | null;
  decidedAt: Date | null;
  comment: string | null;
};

export type AnnouncementDetail = AnnouncementDto & { review: AnnouncementReview | null };
