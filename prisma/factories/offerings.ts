import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { now } from '@/lib/core/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { OfferingType, Visibility } from '@/lib/offerings/schema';

type Without<T> = Omit<T, 'offering'>;

export type OfferingRowOptions = {
  providerId: string;
  /** A GUID that stays the same over seeds; random unless told. */
  id?: string;
  name?: string;
  visibility?: Visibility;
  /** null while the registration is not approved; integrated billing once it is. */
  type?: OfferingType | null;
  registrationState?: 'draft' | 'submitted' | 'changes_requested' | 'approved' | 'declined';
  serviceName?: string | null;
  serviceId?: string;
  documentationSlug?: string | null;
  updatedAt?: Date;
  /** Any other column of the offering and of its 1:1 rows. */
  offering?: Partial<Without<Prisma.OfferingUncheckedCreateInput>>;
  registration?: Partial<Without<Prisma.RegistrationCreateInput>>;
  listing?: Partial<Without<Prisma.ListingCreateInput>>;
  settings?: Partial<Without<Prisma.OfferingSettingsCreateInput>>;
  guidance?: Partial<Without<Prisma.GuidanceCreateInput>>;
  announcement?: Partial<Without<Prisma.AnnouncementCreateInput>>;
};

/** An offering with its 1:1 rows, in any state, without going through the journey. Resolves to the whole offering. */
export const createOfferingRow = async (options: OfferingRowOptions) => {
  const {
    providerId,
    id = randomUUID(),
    name = `Offering ${id.slice(0, 8)}`,
    visibility = 'draft',
  } = options;
  const { registrationState = visibility === 'draft' ? 'draft' : 'approved' } = options;
  const approved = registrationState === 'approved';
  const {
    type = approved ? 'integrated_billing' : null,
    documentationSlug = approved ? `offering-${id}` : null,
  } = options;
  const assessment = type ? { offeringType: type } : {};
  return db.offering.create({
    data: {
      id,
      providerId,
      name,
      visibility,
      type,
      documentationSlug,
      serviceName: options.serviceName,
      serviceId: options.serviceId,
      updatedAt: options.updatedAt,
      ...options.offering,
      registration: {
        create: {
          state: registrationState,
          approvedAt: approved ? now() : null,
          assessment,
          ...options.registration,
        },
      },
      listing: { create: { displayName: name, ...options.listing } },
      settings: { create: options.settings ?? {} },
      guidance: { create: options.guidance ?? {} },
      announcement: { create: options.announcement ?? {} },
    },
    include: { registration: true, listing: true, settings: true, guidance: true, announcement: true },
  });
};
