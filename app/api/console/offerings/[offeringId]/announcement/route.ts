import { announcementParams, saveAnnouncementSchema } from '@/lib/content/announcement/schema';
import { saveAnnouncement } from '@/lib/content/announcement/service';
import { consoleRoute } from '@/lib/http/console-route';

export const PUT = consoleRoute(
  { params: announcementParams, body: saveAnnouncementSchema },
  ({ actor, params, body }) => saveAnnouncement(actor, params.offeringId, body),
);
