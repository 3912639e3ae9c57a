import 'server-only';
import { headers } from 'next/headers';
import type { Provider } from 'oidc-provider';
import { notFound } from '../../core/errors';
import { env } from '../../env';
import { findServiceClient } from '../../iam/identity/queries';
import { identityProvider } from '../../iam/identity/service';
import type { Decision } from '../../iam/login/service';
import type { LoginRequest } from '../../iam/login/schema';
import { nodeRequest } from '../node-bridge';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/** oidc-provider finds a login by its cookie, which only the browser that began it has. */
const bridge = async (uid: string) => {
  const cookie = (await headers()).get('cookie') ?? '';
  const request = new Request(`${env.PUBLIC_URL}/authorize/${uid}`, { headers: { cookie } });
  return nodeRequest(request, '');
};

const detailsOf = async (uid: string): Promise<Details> => {
  const { req, res } = await bridge(uid);
  const details = await (await identityProvider()).interactionDetails(req, res).catch(() => null);
  if (details?.uid !== uid) throw notFound();
  return details;
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Signing in anew is asked for by `prompt=login` or by an age that is over. */
const provenSince = ({ prompt, iat = 0, params }: Details) => {
  if (prompt.reasons.includes('login_prompt')) return iat;
  const age = Number(params.max_age);
  return params.max_age !== undefined && Number.isFinite(age) ? iat - age : null;
};

/**
 * The login that this browser has begun and that has the id.
 * @throws not_found for one that has ended, expired or began in another browser
 */
export const loginOf = async (uid: string): Promise<LoginRequest> => {
  const details = await detailsOf(uid);
  const client = await findServiceClient(text(details.params.client_id));
  if (!client) throw notFound();
  const missing = details.prompt.details as { missingOIDCClaims?: string[] };
  return {
    uid,
    clientId: client.clientId,
    offeringId: client.offeringId,
    offeringName: client.offeringName,
    serviceName: client.serviceName,
    providerName: client.providerName,
    scope: text(details.params.scope) || 'openid',
    claims: missing.missingOIDCClaims ?? [],
    provenSince: provenSince(details),
    asksAgain: client.clientType === 'public' || text(details.params.prompt).split(' ').includes('consent'),
  };
};

/** Another person's session of this browser ends before the new one begins. */
const forgetOthers = async (details: Details, decision: Decision, provider: Provider) => {
  if (!('login' in decision) || !details.session || details.session.accountId === decision.login.accountId)
    return;
  const other = await provider.Session.findByUid(details.session.uid);
  await other?.destroy();
  details.session = undefined;
  await details.persist();
};

/** Hands the decision to oidc-provider; the address where the browser goes on. @throws not_found as `loginOf` */
export const finishLogin = async (uid: string, decision: Decision): Promise<string> => {
  const details = await detailsOf(uid);
  const provider = await identityProvider();
  await forgetOthers(details, decision, provider);
  const { req, res } = await bridge(uid);
  return provider.interactionResult(req, res, decision, { mergeWithLastSubmission: false });
};
