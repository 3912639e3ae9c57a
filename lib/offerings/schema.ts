import { z } from 'zod';
import { idSchema, versionSchema } from '../core/ids';
import { decodeCursor, pageQuerySchema } from '../core/pagination';
import { lineSchema } from '../core/text';
import { REGISTRATION_STATES } from './registration/machine';

/** Where an offering stands; lib/visibility/machine.ts has the moves. */
export const VISIBILITIES = ['draft', 'limited', 'public', 'suspended', 'deprecated', 'retired'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const OFFERING_TYPES = ['integrated_billing', 'referral'] as const;
export type OfferingType = (typeof OFFERING_TYPES)[number];

export const offeringParams = z.object({ offeringId: idSchema });

export const OFFERING_SORTS = ['updated', 'oldest', 'name', 'nameBackwards'] as const;
export type OfferingSort = (typeof OFFERING_SORTS)[number];

/** A form that is sent by GET sends its empty fields as well. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).optional();

const fits = (cursor: string | undefined, sort: OfferingSort) => {
  if (cursor === undefined) return true;
  const [value, id] = decodeCursor(cursor, 2) ?? [];
  if (!idSchema.safeParse(id).success) return false;
  return sort.startsWith('name') || z.iso.datetime().safeParse(value).success;
};

/** Which offerings to list, as URL parameters; `cursor` and `before` belong to one `sort`: rows after, rows before. */
export const listOfferingsSchema = pageQuerySchema
  .extend({
    q: optional(lineSchema(100).trim()),
    visibility: optional(z.enum(VISIBILITIES)),
    registrationState: optional(z.enum(REGISTRATION_STATES)),
    providerId: optional(idSchema),
    sort: optional(z.enum(OFFERING_SORTS)),
    before: z.string().max(500).optional(),
  })
  .refine(({ cursor, sort = 'updated' }) => fits(cursor, sort), {
    path: ['cursor'],
    message: 'validation.invalid',
  })
  .refine(({ before, sort = 'updated' }) => fits(before, sort), {
    path: ['before'],
    message: 'validation.invalid',
  });
export type ListOfferings = z.infer<typeof listOfferingsSchema>;

/** One line of the list of offerings. */
export const offeringRowSchema = z
  .strictObject({
    id: idSchema,
    name: z.string(),
    type: z.enum(OFFERING_TYPES).nullable(),
    visibility: z.enum(VISIBILITIES),
    registrationState: z.enum(REGISTRATION_STATES),
    providerName: z.string(),
    /** Changes with the icon; null while there is none. */
    iconHash: z.string().nullable(),
    updatedAt: z.date(),
  })
  .meta({ id: 'OfferingRow' });
export type OfferingRow = z.infer<typeof offeringRowSchema>;

/** What every page of an offering shows of it. */
export const offeringHeaderSchema = z
  .strictObject({
    id: idSchema,
    name: z.string(),
    type: z.enum(OFFERING_TYPES).nullable(),
    visibility: z.enum(VISIBILITIES),
    serviceName: z.string().nullable(),
    serviceId: idSchema,
    providerId: idSchema,
    providerName: z.string(),
    documentationSlug: z.string().nullable(),
    documentationUrl: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Offering' });
export type OfferingHeader = z.infer<typeof offeringHeaderSchema>;
