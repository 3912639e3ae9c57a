import { call } from '../../browser/fetcher';
import type { GuidanceDto, PublishGuidance, SaveGuidance } from './schema';

export const saveGuidance = (offeringId: string, body: SaveGuidance) =>
  call<GuidanceDto>('PUT', `/api/console/offerings/${offeringId}/guidance`, body);

export const publishGuidance = (offeringId: string, body: PublishGuidance) =>
  call<GuidanceDto>('POST', `/api/console/offerings/${offeringId}/guidance/publish`, body);

export const readGuidance = (offeringId: string) =>
  call<GuidanceDto>('GET', `/api/console/offerings/${offeringId}/guidance`);
