import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams } from '@/lib/offerings/schema';
import { registrationDetail } from '@/lib/offerings/registration/queries';
import { registrationDtoSchema, saveRegistrationSchema } from '@/lib/offerings/registration/schema';
import { saveRegistration } from '@/lib/offerings/registration/service';

export const GET = consoleRoute(
  {
    name: 'registrationDetail',
    summary: 'The registration',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: registrationDtoSchema,
  },
  ({ actor, params }) => registrationDetail(actor, params.offeringId),
);

export const PUT = consoleRoute(
  {
    name: 'saveRegistration',
    summary: 'Saves the registration',
    permissions: ['offering.edit'],
    params: offeringParams,
    body: saveRegistrationSchema,
    answer: registrationDtoSchema,
  },
  ({ actor, params, body }) => saveRegistration(actor, params.offeringId, body),
);
