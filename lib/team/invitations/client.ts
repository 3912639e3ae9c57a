import { call } from '../../browser/fetcher';
import type { CreatedTeamInvitation, InviteMember, Join, Joined, TeamInvitationParams } from './schema';

const url = (providerId: string) => `/api/console/providers/${providerId}/invitations`;

export const inviteMember = (providerId: string, body: InviteMember) =>
  call<CreatedTeamInvitation>('POST', url(providerId), body);

export const renewInvitation = ({ providerId, invitationId }: TeamInvitationParams) =>
  call<CreatedTeamInvitation>('POST', `${url(providerId)}/${invitationId}/link`, {});

export const revokeInvitation = ({ providerId, invitationId }: TeamInvitationParams) =>
  call<void>('DELETE', `${url(providerId)}/${invitationId}`);

export const acceptTeamInvitation = (token: string) =>
  call<Joined>('POST', '/api/console/team-invitations', { token });

export const joinAsNewPerson = (token: string, body: Join) =>
  call<Joined>('POST', `/api/join/${token}`, body);
