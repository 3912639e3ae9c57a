import { answerAsNode } from '@/lib/http/node-bridge';
import { env } from '@/lib/env';
import { db } from '@/lib/db/client';
import { identityProvider } from '@/lib/iam/identity/service';
import { forgetKeys } from '@/lib/iam/signing/queries';
import { ensureSigningKeys } from '@/lib/iam/signing/service';
import { userIamId } from '@/lib/iam/subjects';
import { createTeam } from '../factories';
import { createIamRow } from './iam';
import { createOfferingRow } from './offerings';

export const CALLBACK = 'https://service.example/callback';

/** A service whose client may log people in, in an installation that has signing keys. */
export const createClient = async (clientType: 'confidential' | 'public' = 'confidential') => {
  forgetKeys();
  await ensureSigningKeys();
  const { provider, actor } = await createTeam();
  const serviceName = `svc-${provider.accountId.slice(0, 12)}`;
  const offering = await createOfferingRow({ providerId: provider.id, serviceName });
  const { iam, ...secrets } = await createIamRow({ offeringId: offering.id, redirectUris: [CALLBACK] });
  await db.iamRegistration.update({ where: { offeringId: offering.id }, data: { clientType } });
  return { accountId: provider.accountId, actor, clientId: iam.clientId, ...secrets };
};
export type Client = Awaited<ReturnType<typeof createClient>>;

/** A code, as if the client's owner had just logged in; `challenge` is that of PKCE (S256). */
export const createCode = async ({ clientId, actor }: Client, challenge?: string): Promise<string> => {
  const { AuthorizationCode, Client, Grant } = await identityProvider();
  const accountId = userIamId(actor.userId);
  const grant = new Grant({ accountId, clientId });
  grant.addOIDCScope('openid offline_access');
  const code = new AuthorizationCode({
    accountId,
    client: (await Client.find(clientId))!,
    grantId: await grant.save(),
    redirectUri: CALLBACK,
    scope: 'openid offline_access',
    gty: 'authorization_code',
    ...(challenge && { codeChallenge: challenge, codeChallengeMethod: 'S256' }),
  } as never);
  return code.save();
};

/** What oidc-provider answers below /identity, before anything that lib/http does with it. */
export const askIdentity = async (path: string, init: RequestInit = {}) => {
  const handler = (await identityProvider()).callback();
  const request = new Request(`${env.PUBLIC_URL}/identity/${path}`, init);
  return answerAsNode(request, { mountPath: '/identity', handler });
};

/** A call of the token endpoint by the client, or without its secret. */
export const askToken = async (
  { clientId, clientSecret }: Client,
  form: Record<string, string>,
  { anonymous = false } = {},
) => {
  const body = new URLSearchParams(anonymous ? { ...form, client_id: clientId } : form).toString();
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
    ...(!anonymous && { authorization: basic }),
  };
  const answer = await askIdentity('token', { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};

export const redeem = (client: Client, code: string, more: Record<string, string> = {}) =>
  askToken(client, { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...more });
