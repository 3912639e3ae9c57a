import { z } from 'zod';
import type { Message } from '../../core/errors';
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
export type ImportRow = {
  subject: string;
  field: string;
  here: string;
  broker: string;
  effect: ImportEffect;
  /** Why it is refused. */
  reason: Message | null;
};

export type ImportService = { id: string; name: string; rows: ImportRow[] };
export type ImportPreview = { services: ImportService[] };
