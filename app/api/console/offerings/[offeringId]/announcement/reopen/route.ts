import { announcementDtoSchema, announcementParams } from '@/lib/content/announcement/schema';
import { reopenAnnouncement } from '@/lib/content/announcement/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'reopenAnnouncement',
    summary: 'Opens an approved announcement for changes',
    permissions: ['review.decide'],
    params: announcementParams,
    answer: announcementDtoSchema,
  },
  ({ actor, params }) => reopenAnnouncement(actor, params.offeringId),
);
