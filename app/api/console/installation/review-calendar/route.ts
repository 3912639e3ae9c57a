import { consoleRoute } from '@/lib/http/console-route';
import { saveReviewCalendarSchema } from '@/lib/installation/schema';
import { saveReviewCalendar } from '@/lib/installation/service';

export const PUT = consoleRoute({ body: saveReviewCalendarSchema }, ({ actor, body }) =>
  saveReviewCalendar(actor, body),
);
