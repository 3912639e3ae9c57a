import { z } from 'zod';
import { idSchema } from '../core/ids';
import { ITEM_ACTORS, ITEM_STANDINGS } from './items';

const itemIdSchema = z.string().max(80);

export const attestationsParams = z.object({ offeringId: idSchema });
export const attestationParams = z.object({ offeringId: idSchema, itemId: itemIdSchema });
export const attestSchema = z.strictObject({ itemId: itemIdSchema });

/** Which items a page shows, from its address; what is not understood counts as not said. */
export const checklistSearchSchema = z.object({
  who: z
    .enum(['all', ...ITEM_ACTORS])
    .default('all')
    .catch('all'),
  state: z
    .enum(['all', ...ITEM_STANDINGS])
    .default('all')
    .catch('all'),
});
export type ChecklistSearch = z.infer<typeof checklistSearchSchema>;
