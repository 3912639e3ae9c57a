import { consoleRoute } from '@/lib/http/console-route';
import { changeVisibilitySchema, visibilityDtoSchema, visibilityParams } from '@/lib/visibility/schema';
import { changeVisibility } from '@/lib/visibility/service';

export const POST = consoleRoute(
  {
    name: 'changeVisibility',
    summary: 'Moves the offering between draft, limited, suspended and retired',
    permissions: ['offering.publish', 'visibility.decide', 'visibility.retire'],
    params: visibilityParams,
    body: changeVisibilitySchema,
    answer: visibilityDtoSchema,
  },
  ({ actor, params, body }) => changeVisibility(actor, params.offeringId, body),
);
