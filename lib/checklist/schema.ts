import { z } from 'zod';
import { idSchema } from '../core/ids';

const itemIdSchema = z.string().max(80);

export const attestationsParams = z.object({ offeringId: idSchema });
export const attestationParams = z.object({ offeringId: idSchema, itemId: itemIdSchema });
export const attestSchema = z.strictObject({ itemId: itemIdSchema });
