import {
  announcementDtoSchema,
  announcementParams,
  saveAnnouncementSchema,
} from '@/lib/content/announcement/schema';
import { saveAnnouncement } from '@/lib/content/announcement/service';
import { consoleRoute } from '@/lib/http/console-route';

export const PUT = consoleRoute(
  {
    name: 'saveAnnouncement',
    summary: 'Saves the announcement',
    permissions: ['offering.edit'],
    params: announcementParams,
    body: saveAnnouncementSchema,
    answer: announcementDtoSchema,
  },
  ({ actor, params, body }) => saveAnnouncement(actor, params.offeringId, body),
);
