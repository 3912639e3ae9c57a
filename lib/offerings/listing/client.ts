import { call } from '../../browser/fetcher';
import type { ListingDto, SavedIcon, SaveIcon, SaveListing } from './schema';

const url = (offeringId: string) => `/api/console/offerings/${offeringId}/listing`;

export const saveListing = (offeringId: string, body: SaveListing) =>
  call<ListingDto>('PUT', url(offeringId), body);

export const saveIcon = (offeringId: string, body: SaveIcon) =>
  call<SavedIcon>('PUT', `${url(offeringId)}/icon`, body);

export const removeIcon = (offeringId: string, replaces: string) =>
  call<void>('DELETE', `${url(offeringId)}/icon?replaces=${replaces}`);

/** Where an icon is shown from; its hash makes a new address of each new icon. */
export const iconUrl = (offeringId: string, iconHash: string) => `${url(offeringId)}/icon?v=${iconHash}`;

export const readListing = (offeringId: string) => call<ListingDto>('GET', url(offeringId));
