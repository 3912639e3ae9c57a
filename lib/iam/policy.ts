import type { Message } from '../core/errors';
import { isWorking } from './credentials/policy';
import type { Iam } from './schema';

/** `<service-name>.<resource>.<verb>`, the action's full name; the name stands open while none is set. */
export const actionName = (serviceName: string | null, action: string) =>
  `${serviceName ?? '<service-name>'}.${action}`;

/** The client authorises nobody until it has a redirect URI. */
export const isClientComplete = ({ redirectUris }: Pick<Iam, 'redirectUris'>) => redirectUris.length > 0;

/** Why IAM cannot be enabled for this offering yet, or null. */
export const enableRefusal = (offering: {
  type: string | null;
  serviceName: string | null;
}): Message | null => {
  if (offering.type === 'referral') return { key: 'iam.refused.referral' };
  return offering.serviceName ? null : { key: 'iam.refused.serviceName' };
};

export type StatusPart = 'serviceId' | 'apiKey' | 'client' | 'clientSecret' | 'redirectUris' | 'access';
/** `release`: limited visibility does without it, the release does not. */
export type PartState = 'ready' | 'attention' | 'release' | 'missing';
export type PartStatus = { part: StatusPart; state: PartState; message: Message };

const said = (
  part: StatusPart,
  state: PartState,
  sentence: string,
  values?: Message['values'],
): PartStatus => ({
  part,
  state,
  message: { key: `iam.status.${part}.${sentence}`, ...(values && { values }) },
});

const credentialStatus = (part: 'apiKey' | 'clientSecret', list: Iam['apiKeys']): PartStatus => {
  const working = list.filter(isWorking);
  if (working.length === 0) return said(part, 'missing', 'none');
  if (working.every(({ state }) => state === 'expires'))
    return said(part, 'attention', 'ending', { count: working.length });
  return said(part, 'ready', 'working', { count: working.length });
};

/** The state of each part of a service's IAM, in the order of the page. */
export const statusOf = (iam: Iam): PartStatus[] => {
  const count = iam.redirectUris.length;
  return [
    said('serviceId', 'ready', 'ready'),
    credentialStatus('apiKey', iam.apiKeys),
    isClientComplete(iam) ? said('client', 'ready', 'complete') : said('client', 'release', 'incomplete'),
    credentialStatus('clientSecret', iam.clientSecrets),
    count > 0 ? said('redirectUris', 'ready', 'set', { count }) : said('redirectUris', 'release', 'none'),
    said('access', 'ready', 'ready', { actions: iam.actions.length, roles: iam.roles.length }),
  ];
};
