import { z } from 'zod';
import { idSchema, versionSchema } from '../../core/ids';
import { paragraphSchema } from '../../core/text';

export const guidanceParams = z.object({ offeringId: idSchema });

/** Getting-started documentation, at most 200,000 characters of Markdown; a draft may be empty. */
export const saveGuidanceSchema = z.strictObject({
  markdown: paragraphSchema(200_000),
  version: versionSchema,
});
export type SaveGuidance = z.infer<typeof saveGuidanceSchema>;

/** Publishes the saved text; `version` is the one that the publisher has read. */
export const publishGuidanceSchema = z.strictObject({ version: versionSchema });
export type PublishGuidance = z.infer<typeof publishGuidanceSchema>;

export const guidanceDtoSchema = saveGuidanceSchema
  .extend({
    startedAt: z.date().nullable(),
    publishedAt: z.date().nullable(),
    /** The saved text differs from what readers see. */
    unpublished: z.boolean(),
  })
  .meta({ id: 'Guidance' });
export type GuidanceDto = z.infer<typeof guidanceDtoSchema>;
