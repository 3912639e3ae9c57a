import { consoleRoute } from '@/lib/http/console-route';
import { saveBrokersSettingSchema } from '@/lib/installation/schema';
import { saveBrokersSetting } from '@/lib/installation/service';

export const PUT = consoleRoute({ body: saveBrokersSettingSchema }, ({ actor, body }) =>
  saveBrokersSetting(actor, body),
);
