import { consoleRoute } from '@/lib/http/console-route';
import { saveReviewCalendarSchema } from '@/lib/installation/schema';
import { saveReviewCalendar } from '@/lib/installation/service';

export const PUT = consoleRoute(
  {
    name: 'saveReviewCalendar',
    summary: 'Saves the days of reviews and decisions',
    permissions: ['installation.manage'],
    body: saveReviewCalendarSchema,
    answer: saveReviewCalendarSchema,
  },
  ({ actor, body }) => saveReviewCalendar(actor, body),
);
