import { createFirstOperator } from '@/lib/auth/people';
import { setupSchema, tokenParams } from '@/lib/auth/schema';
import { publicRoute } from '@/lib/http/public-route';

export const POST = publicRoute({ params: tokenParams, body: setupSchema }, ({ params, body }) =>
  createFirstOperator(params.token, body),
);
