import { call } from '../browser/fetcher';
import type { ChangeVisibility, VisibilityDto } from './schema';

export const changeVisibility = (offeringId: string, body: ChangeVisibility) =>
  call<VisibilityDto>('POST', `/api/console/offerings/${offeringId}/visibility`, body);
