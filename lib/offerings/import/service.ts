import 'server-only';
import { conflict } from '../../core/errors';
import type { Tx } from '../../db/client';

export type ImportedOffering = Partial<{
  serviceId: string;
  serviceName: string;
  displayName: string;
  shortDescription: string;
  longDescription: string;
  tags: string[];
  documentationUrl: string;
  instructionsUrl: string;
  termsUrl: string;
  bindable: boolean;
  planUpdateable: boolean;
  supportSiteUrl: string;
}>;

const next = { version: { increment: 1 } } as const;

/**
 * Takes over what a running broker says of a service, inside the caller's transaction, which holds the offering's row
 * and has checked the values. The only way in which a service id changes, and only while the offering is a draft.
 * @throws conflict when the offering is no longer a draft
 */
export const importOffering = async (tx: Tx, offeringId: string, values: ImportedOffering): Promise<void> => {
  const { serviceId, serviceName, bindable, planUpdateable, supportSiteUrl, ...listing } = values;
  const { count } = await tx.offering.updateMany({
    where: { id: offeringId, visibility: 'draft' },
    data: { serviceId, serviceName, ...next },
  });
  if (count !== 1) throw conflict();
  await tx.listing.updateMany({ where: { offeringId }, data: { ...listing, ...next } });
  await tx.offeringSettings.updateMany({
    where: { offeringId },
    data: { bindable, planUpdateable, supportSiteUrl, ...next },
  });
};
