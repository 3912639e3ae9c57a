import { z } from 'zod';
import { idSchema } from '../core/ids';

export const presenceParams = z.object({ offeringId: idSchema });

/** How often an editor says that it is open, and how long its word counts. Milliseconds. */
export const HEARTBEAT = 15_000;
export const PRESENT_FOR = 40_000;
/** How long a change counts as typing. */
export const TYPING_FOR = 20_000;

export const heartbeatSchema = z.strictObject({
  /** The document as its editor calls it: `listing`, `plan/<id>`. */
  document: z.string().regex(/^[a-zA-Z]{1,32}(\/[0-9a-f-]{36})?$/),
  typing: z.boolean(),
  /** The editor is being closed. */
  leaving: z.boolean().default(false),
});
export type Heartbeat = z.input<typeof heartbeatSchema>;

export const presentPersonSchema = z
  .strictObject({ userId: idSchema, name: z.string(), typing: z.boolean() })
  .meta({ id: 'PresentPerson' });
export type PresentPerson = z.infer<typeof presentPersonSchema>;
