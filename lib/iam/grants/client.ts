import { call } from '../../browser/fetcher';

export const endOwnGrant = (clientId: string) =>
  call<void>('DELETE', `/api/console/account/logins/${clientId}`);

export const endGrant = (userId: string, clientId: string) =>
  call<void>('DELETE', `/api/console/access/people/${userId}/logins/${clientId}`);
