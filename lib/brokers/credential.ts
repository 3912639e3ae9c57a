import 'server-only';
import { formatCrn } from '../core/crn';
import { invalid } from '../core/errors';
import { PLATFORM_PROFILE } from '../core/platform-profile';
import type { Tx } from '../db/client';
import { OAuthError } from '../iam/tokens/schema';
import { tokenForBroker, tokenOfBroker } from '../iam/tokens/service';
import type { BrokerAccess } from './osb/client';

type Whose = { offeringId: string; brokerId: string };

/** The broker's own name on the platform: whom a token of scheme bearer-crn speaks of. */
const brokerCrn = (accountId: string, brokerId: string) =>
  formatCrn({
    ...PLATFORM_PROFILE,
    serviceName: 'resource-controller',
    accountId,
    resourceType: 'resource-broker',
    resource: brokerId,
  });

const byApiKey = (apiKey: string, serviceName: string | null) => {
  // Without a service to limit it to, the token would open all that the key does.
  if (!serviceName) throw invalid([{ path: 'authScheme', message: { key: 'brokers.needsServiceName' } }]);
  return tokenForBroker(apiKey, serviceName).catch((error: unknown) => {
    if (error instanceof OAuthError)
      throw invalid([{ path: 'secret', message: { key: 'brokers.apiKeyRefused' } }]);
    throw error;
  });
};

/**
 * What the platform really sends to the broker: for basic the password; for bearer an IAM token by the API key that the
 * provider entered, limited to the service; for bearer-crn an IAM token of the broker's CRN. Tokens work for an hour.
 * @throws invalid at `secret` when the API key gives no token, at `authScheme` while the service has no name
 */
export const withCredential = async (
  client: Tx,
  access: BrokerAccess,
  { offeringId, brokerId }: Whose,
): Promise<BrokerAccess> => {
  if (access.authScheme === 'basic') return access;
  const { serviceName, provider } = await client.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { serviceName: true, provider: { select: { accountId: true } } },
  });
  const { accountId } = provider;
  const token =
    access.authScheme === 'bearer'
      ? await byApiKey(access.secret, serviceName)
      : await tokenOfBroker(brokerCrn(accountId, brokerId), accountId);
  return { ...access, secret: token };
};
