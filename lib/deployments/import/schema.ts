import { z } from 'zod';
import { messageSchema } from '../../core/message';
import { brokerAccessSchema } from '../../brokers/schema';

/** A broker that is asked once; nothing of it is stored. */
export const importPreviewSchema = brokerAccessSchema;
export const importSchema = brokerAccessSchema.safeExtend({
  /** Which of the broker's services becomes this offering. */
  serviceId: z.string().min(1).max(200),
  /** Needed as soon as something that is filled in here would change. */
  overwrite: z.boolean(),
});

export type ImportPreviewInput = z.infer<typeof importPreviewSchema>;
export type ImportInput = z.infer<typeof importSchema>;

/** `fill` meets an empty field, `overwrite` a filled one, `add` is a new plan, `refused` stays as it is. */
export const IMPORT_EFFECTS = ['fill', 'overwrite', 'add', 'refused'] as const;
export type ImportEffect = (typeof IMPORT_EFFECTS)[number];

/** One difference; `subject` is `service` or the plan's programmatic name. */
const importRowSchema = z.strictObject({
  subject: z.string(),
  field: z.string(),
  here: z.string(),
  broker: z.string(),
  effect: z.enum(IMPORT_EFFECTS),
  /** Why it is refused. */
  reason: messageSchema.nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

const importServiceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  rows: z.array(importRowSchema),
});
export type ImportService = z.infer<typeof importServiceSchema>;

export const importPreviewDtoSchema = z
  .strictObject({ services: z.array(importServiceSchema) })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreviewDtoSchema>;
