import { randomUUID } from 'node:crypto';
import { hashSecret, newSecret } from '@/lib/auth/secrets';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import { softwareIamId, userIamId } from '@/lib/iam/subjects';
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
  /** Since when its software has logged people in and asked for tokens and decisions. */
  provenAt?: Date;
};

/** Enabled IAM with one API key and one client secret, whose plain values are in the result. */
export const createIamRow = async (options: IamRowOptions) => {
  const { offeringId, enabledAt = now(), lastUsedAt = null, createdById = randomUUID(), provenAt } = options;
  const { serviceId, name, provider } = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { serviceId: true, name: true, provider: { select: { accountId: true } } },
  });
  const serviceIdId = `ServiceId-${randomUUID()}`;
  const policy: ServicePolicy = {
    type: 'access',
    iamId: softwareIamId(serviceIdId),
    role: 'Operator',
    resource: { serviceId },
  };
  const apiKey = newSecret('pwk');
  const clientSecret = newSecret('pws');
  const { accountId } = provider;
  const createdBy = userIamId(createdById);
  const credential = (value: string) => ({
    hash: hashSecret(value),
    last4: value.slice(-4),
    createdAt: enabledAt,
    lastUsedAt,
  });
  await db.serviceId.create({ data: { id: serviceIdId, accountId, name, createdBy, createdAt: enabledAt } });
  const key = await db.apiKey.create({
    data: { serviceIdId, accountId, name: 'first key', createdBy, ...credential(apiKey) },
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
      firstLoginAt: provenAt,
      firstApiKeyAt: provenAt,
      firstAuthzAt: provenAt,
      secrets: { create: { createdById, ...credential(clientSecret) } },
    },
    include: { secrets: true },
  });
  return { iam: { ...iam, apiKeys: [key] }, apiKey, clientSecret };
};
