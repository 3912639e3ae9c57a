import { call } from '../../browser/fetcher';
import type { AcceptInvitation, AddAccount, AllowListEntryDto, CreatedInvitation, Invite } from './schema';

const url = (offeringId: string) => `/api/console/offerings/${offeringId}/allow-list`;

export const addAccount = (offeringId: string, body: AddAccount) =>
  call<AllowListEntryDto>('POST', url(offeringId), body);
export const removeEntry = (offeringId: string, entryId: string) =>
  call<void>('DELETE', `${url(offeringId)}/${entryId}`);
export const invite = (offeringId: string, body: Invite) =>
  call<CreatedInvitation>('POST', `${url(offeringId)}/invitations`, body);
export const withdrawInvitation = (offeringId: string, invitationId: string) =>
  call<void>('DELETE', `${url(offeringId)}/invitations/${invitationId}`);
export const acceptInvitation = (body: AcceptInvitation) =>
  call<{ offeringId: string }>('POST', '/api/console/invitations', body);
export const restoreEntry = (offeringId: string, entryId: string) =>
  call<void>('POST', `${url(offeringId)}/${entryId}/restore`);
