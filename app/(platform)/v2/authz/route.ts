import { platformRoute } from '@/lib/http/platform-route';
import { AUTHZ_V2, authzAnswer, questionsSchema } from '@/lib/iam/authz/schema';
import { authorize } from '@/lib/iam/authz/service';

export const POST = platformRoute({ body: questionsSchema }, async ({ caller, body, request }) => {
  const answer = authzAnswer(await authorize(caller, body));
  const asksByName = request.headers.get('accept')?.includes(AUTHZ_V2) ?? false;
  return asksByName ? Response.json(answer, { headers: { 'Content-Type': AUTHZ_V2 } }) : answer;
});
