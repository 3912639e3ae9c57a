import {
  announcementDtoSchema,
  announcementParams,
  saveAnnouncementSchema,
} from '@/lib/content/announcement/schema';
import { saveAnnouncement } from '@/lib/content/announcement/service';
import { consoleRoute } from '@/lib/http/console-route';
import { announcementDocument } from '@/lib/content/announcement/queries';

export const GET = consoleRoute(
  {
    name: 'announcementDocument',
    summary: 'The announcement',
    permissions: ['offering.read'],
    params: announcementParams,
    answer: announcementDtoSchema,
  },
  ({ actor, params }) => announcementDocument(actor, params.offeringId),
);

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
