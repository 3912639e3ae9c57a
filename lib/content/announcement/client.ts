import { call } from '../../browser/fetcher';
import type { AnnouncementDto, SaveAnnouncement } from './schema';

const path = (offeringId: string) => `/api/console/offerings/${offeringId}`;

export const saveAnnouncement = (offeringId: string, body: SaveAnnouncement) =>
  call<AnnouncementDto>('PUT', `${path(offeringId)}/announcement`, body);

export const reopenAnnouncement = (offeringId: string) =>
  call<AnnouncementDto>('POST', `${path(offeringId)}/announcement/reopen`);

export const readAnnouncement = (offeringId: string) =>
  call<AnnouncementDto>('GET', `${path(offeringId)}/announcement`);
