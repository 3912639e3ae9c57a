import { call } from '../../browser/fetcher';
import type { SaveSettings, SettingsDto } from './schema';

export const saveSettings = (offeringId: string, body: SaveSettings) =>
  call<SettingsDto>('PUT', `/api/console/offerings/${offeringId}/settings`, body);

export const readSettings = (offeringId: string) =>
  call<SettingsDto>('GET', `/api/console/offerings/${offeringId}/settings`);
