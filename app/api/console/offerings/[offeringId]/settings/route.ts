import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams, saveSettingsSchema } from '@/lib/offerings/settings/schema';
import { saveSettings } from '@/lib/offerings/settings/service';
import { settingsDocument } from '@/lib/offerings/settings/queries';

export const GET = consoleRoute(
  {
    name: 'settingsDocument',
    summary: 'The settings',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: saveSettingsSchema,
  },
  ({ actor, params }) => settingsDocument(actor, params.offeringId),
);

export const PUT = consoleRoute(
  {
    name: 'saveSettings',
    summary: 'Saves the service’s settings',
    permissions: ['offering.edit'],
    params: offeringParams,
    body: saveSettingsSchema,
    answer: saveSettingsSchema,
  },
  ({ actor, params, body }) => saveSettings(actor, params.offeringId, body),
);
