import { choosePassword } from '@/lib/auth/people';
import { choosePasswordSchema, tokenParams } from '@/lib/auth/schema';
import { publicRoute } from '@/lib/http/public-route';

export const POST = publicRoute({ params: tokenParams, body: choosePasswordSchema }, ({ params, body }) =>
  choosePassword(params.token, body),
);
