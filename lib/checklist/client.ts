import { call } from '../browser/fetcher';

const url = (offeringId: string) => `/api/console/offerings/${offeringId}/attestations`;

export const attestItem = (offeringId: string, itemId: string) =>
  call<void>('POST', url(offeringId), { itemId });
export const withdrawAttestation = (offeringId: string, itemId: string) =>
  call<void>('DELETE', `${url(offeringId)}/${encodeURIComponent(itemId)}`);
