import { z } from 'zod';
import type { Message } from './errors';

/** A sentence as pages, stored findings and answers carry it: a key of the message files and its values. */
export const messageSchema: z.ZodType<Message> = z
  .strictObject({
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Message', description: 'A key of the console’s texts, and what is filled in.' });
