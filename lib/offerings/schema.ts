import { z } from 'zod';
import { idSchema } from '../core/ids';
import { decodeCursor, pageQuerySchema } from '../core/pagination';
import { lineSchema } from '../core/text';
import { REGISTRATION_STATES, type RegistrationState } from './registration/machine';

/** Where an offering stands; lib/visibility/machine.ts has the moves. */
export const VISIBILITIES = ['draft', 'limited', 'public', 'suspended', 'deprecated', 'retired'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const OFFERING_TYPES = ['integrated_billing', 'referral'] as const;
export type OfferingType = (typeof OFFERING_TYPES)[number];

export const offeringParams = z.object({ offeringId: idSchema });

export const OFFERING_SORTS = ['updated', 'name'] as const;
export type OfferingSort = (typeof OFFERING_SORTS)[number];

/** A form that is sent by GET sends its empty fields as well. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const isCursor = ({ cursor, sort = 'updated' }: { cursor?: string; sort?: OfferingSort }) => {
  if (cursor === undefined) return true;
  const [value, id] = decodeCursor(cursor, 2) ?? [];
  if (!idSchema.safeParse(id).success) return false;
  return sort === 'name' || z.iso.datetime().safeParse(value).success;
};

/** Which offerings to list, as URL parameters; `cursor` belongs to one `sort`. */
export const listOfferingsSchema = pageQuerySchema
  .extend({
    q: optional(lineSchema(100).trim()),
    visibility: optional(z.enum(VISIBILITIES)),
    registrationState: optional(z.enum(REGISTRATION_STATES)),
    providerId: optional(idSchema),
    sort: optional(z.enum(OFFERING_SORTS)),
  })
  .refine(isCursor, { path: ['cursor'], message: 'validation.invalid' });
export type ListOfferings = z.infer<typeof listOfferingsSchema>;

/** One line of the list of offerings. */
export type OfferingRow = {
  id: string;
  name: string;
  type: OfferingType | null;
  visibility: Visibility;
  registrationState: RegistrationState;
  providerName: string;
  /** Changes with the icon; null while there is none. */
  iconHash: string | null;
  updatedAt: Date;
};

/** What every page of an offering shows of it. */
export type OfferingHeader = {
  id: string;
  name: string;
  type: OfferingType | null;
  visibility: Visibility;
  serviceName: string | null;
  serviceId: string;
  providerId: string;
  providerName: string;
  documentationSlug: string | null;
  documentationUrl: string | null;
  version: number;
};
