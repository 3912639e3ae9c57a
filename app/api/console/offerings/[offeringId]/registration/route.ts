import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams } from '@/lib/offerings/schema';
import { registrationDetail } from '@/lib/offerings/registration/queries';
import { saveRegistrationSchema } from '@/lib/offerings/registration/schema';
import { saveRegistration } from '@/lib/offerings/registration/service';

export const GET = consoleRoute({ params: offeringParams }, ({ actor, params }) =>
  registrationDetail(actor, params.offeringId),
);

export const PUT = consoleRoute(
  { params: offeringParams, body: saveRegistrationSchema },
  ({ actor, params, body }) => saveRegistration(actor, params.offeringId, body),
);
