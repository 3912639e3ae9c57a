import { consoleRoute } from '@/lib/http/console-route';
import { saveBrokersSettingSchema } from '@/lib/installation/schema';
import { saveBrokersSetting } from '@/lib/installation/service';

export const PUT = consoleRoute(
  {
    name: 'saveBrokersSetting',
    summary: 'Saves what brokers may be',
    permissions: ['installation.manage'],
    body: saveBrokersSettingSchema,
    answer: saveBrokersSettingSchema,
  },
  ({ actor, body }) => saveBrokersSetting(actor, body),
);
