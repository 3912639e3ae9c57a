import { platformRoute } from '@/lib/http/platform-route';
import { getApiKeysDetails } from '@/lib/iam/apikeys/service';

export const GET = platformRoute({}, ({ caller, request }) =>
  getApiKeysDetails(caller, request.headers.get('iam-apikey')),
);
