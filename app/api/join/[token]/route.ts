import { tokenParams } from '@/lib/auth/schema';
import { publicRoute } from '@/lib/http/public-route';
import { joinAsNewPerson } from '@/lib/team/invitations/join';
import { joinSchema } from '@/lib/team/invitations/schema';

export const POST = publicRoute({ params: tokenParams, body: joinSchema }, ({ params, body }) =>
  joinAsNewPerson(params.token, body),
);
