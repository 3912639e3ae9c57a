import { consoleRoute } from '@/lib/http/console-route';
import { saveOperationSettingSchema } from '@/lib/installation/schema';
import { saveOperationSetting } from '@/lib/installation/service';

export const PUT = consoleRoute(
  {
    name: 'saveOperationSetting',
    summary: 'Saves how long deleted instances can be restored and how often brokers are looked at',
    permissions: ['installation.manage'],
    body: saveOperationSettingSchema,
    answer: saveOperationSettingSchema,
  },
  ({ actor, body }) => saveOperationSetting(actor, body),
);
