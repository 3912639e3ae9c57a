import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams, saveSettingsSchema } from '@/lib/offerings/settings/schema';
import { saveSettings } from '@/lib/offerings/settings/service';

export const PUT = consoleRoute(
  { params: offeringParams, body: saveSettingsSchema },
  ({ actor, params, body }) => saveSettings(actor, params.offeringId, body),
);
