import { call } from '../../browser/fetcher';
import type { CreatedOffering, CreateOffering, RegistrationDto, SaveRegistration } from './schema';

export const createOffering = (body: CreateOffering) =>
  call<CreatedOffering>('POST', '/api/console/offerings', body);

export const saveRegistration = (offeringId: string, body: SaveRegistration) =>
  call<RegistrationDto>('PUT', `/api/console/offerings/${offeringId}/registration`, body);

export const readRegistration = (offeringId: string) =>
  call<RegistrationDto>('GET', `/api/console/offerings/${offeringId}/registration`);
