import { randomUUID } from 'node:crypto';
import { hashSecret, newSecret } from '@/lib/auth/secrets';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import { initialActions, type Action, type CustomRole, type ServicePolicy } from '@/lib/iam/schema';

type IamRowOptions = {
  offeringId: string;
  redirectUris?: string[];
  roles?: CustomRole[];
  actions?: Action[];
  /** The first key and secret are of this age and last use. */
  enabledAt?: Date;
  lastUsedAt?: Date | null;
  createdById?: string;
};

/** Enabled IAM with one API key and one client secret, whose plain values are in the result. */
export const createIamRow = async (options: IamRowOptions) => {
  const { offeringId, enabledAt = now(), lastUsedAt = null, createdById = randomUUID() } = options;
  const { serviceId } = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { serviceId: true },
  });
  const serviceIdId = `ServiceId-${randomUUID()}`;
  const policy: ServicePolicy = {
    type: 'access',
    iamId: `iam-${serviceIdId}`,
    role: 'Operator',
    resource: { serviceId },
  };
  const apiKey = newSecret('pwk');
  const clientSecret = newSecret('pws');
  const credential = (value: string) => ({
    hash: hashSecret(value),
    last4: value.slice(-4),
    createdById,
    createdAt: enabledAt,
    lastUsedAt,
  });
  const iam = await db.iamRegistration.create({
    data: {
      offeringId,
      serviceIdId,
      clientId: `client-${randomUUID()}`,
      policy,
      redirectUris: options.redirectUris ?? [],
      roles: options.roles ?? [],
      actions: options.actions ?? initialActions(),
      enabledAt,
      apiKeys: { create: { name: 'first key', ...credential(apiKey) } },
      secrets: { create: credential(clientSecret) },
    },
    include: { apiKeys: true, secrets: true },
  });
  return { iam, apiKey, clientSecret };
};
