import { call } from '../../browser/fetcher';
import type { ChangeRole, MemberParams } from './schema';

const url = ({ providerId, userId }: MemberParams) =>
  `/api/console/providers/${providerId}/members/${userId}`;

export const changeRole = (member: MemberParams, body: ChangeRole) => call<void>('PUT', url(member), body);

export const removeMember = (member: MemberParams) => call<void>('DELETE', url(member));
