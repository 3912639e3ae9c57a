import { announcementParams } from '@/lib/content/announcement/schema';
import { reopenAnnouncement } from '@/lib/content/announcement/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute({ params: announcementParams }, ({ actor, params }) =>
  reopenAnnouncement(actor, params.offeringId),
);
