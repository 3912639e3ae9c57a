import { call } from '../../browser/fetcher';
import type { AddPerson, ChangePerson, CreateProvider, PasswordLink } from './schema';

export const addPerson = (body: AddPerson) => call<PasswordLink>('POST', '/api/console/people', body);

export const changePerson = (userId: string, body: ChangePerson) =>
  call<void>('PUT', `/api/console/people/${userId}`, body);

export const newPasswordLink = (userId: string) =>
  call<PasswordLink>('POST', `/api/console/people/${userId}/password-link`, {});

export const createProvider = (body: CreateProvider) =>
  call<{ id: string }>('POST', '/api/console/providers', body);
