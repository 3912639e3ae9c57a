import 'server-only';
import { formatCrn } from '../core/crn';
import { PLATFORM_PROFILE } from '../core/platform-profile';
import { db } from '../db/client';
import { testRedirectUri } from './identity/issuer';
import type { Seen } from './schema';
import { usesOf } from './usage/queries';

const moment = (at: Date | null) => at?.toISOString() ?? null;

/** What IAM has seen of the provider's software, or null while it is not enabled. No scope check: callers have made theirs. */
export const seenOf = async (offeringId: string): Promise<Seen | null> => {
  const row = await db.iamRegistration.findUnique({
    where: { offeringId },
    select: {
      firstLoginAt: true,
      firstApiKeyAt: true,
      firstAuthzAt: true,
      serviceId: { select: { accountId: true } },
      offering: { select: { serviceName: true } },
    },
  });
  if (!row) return null;
  return {
    firstLoginAt: moment(row.firstLoginAt),
    firstApiKeyAt: moment(row.firstApiKeyAt),
    firstAuthzAt: moment(row.firstAuthzAt),
    uses: await usesOf(offeringId),
    testRedirectUri: testRedirectUri(offeringId),
    sampleCrn: formatCrn({
      ...PLATFORM_PROFILE,
      serviceName: row.offering.serviceName ?? '',
      location: 'eu-de',
      accountId: row.serviceId.accountId,
      instanceId: offeringId,
    }),
  };
};
