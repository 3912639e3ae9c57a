import 'server-only';
import { z } from 'zod';
import { now } from '../core/clock';
import type { Tx } from '../db/client';
import { credentialState } from './credentials/policy';
import { softwareIamId } from './subjects';
import type { Credential } from './credentials/schema';
import { actionSchema, customRoleSchema, servicePolicySchema, type Iam } from './schema';

const credentialSelect = {
  id: true,
  last4: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const;
const newestFirst = { where: { deletedAt: null }, orderBy: { createdAt: 'desc' } } as const;

type CredentialRow = {
  id: string;
  name?: string;
  last4: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  disabledAt?: Date | null;
};

const credential = ({
  name = '',
  createdAt,
  lastUsedAt,
  expiresAt,
  disabledAt,
  ...row
}: CredentialRow): Credential => ({
  ...row,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
  state: credentialState({ expiresAt, disabledAt }, now()),
});

/** The IAM of one service, or null while it is not enabled. No scope check: callers have made theirs. */
export const readIam = async (client: Tx, offeringId: string): Promise<Iam | null> => {
  const row = await client.iamRegistration.findUnique({
    where: { offeringId },
    select: {
      serviceIdId: true,
      clientId: true,
      policy: true,
      redirectUris: true,
      roles: true,
      actions: true,
      version: true,
      enabledAt: true,
      offering: { select: { serviceName: true } },
      clientType: true,
      serviceId: {
        select: {
          apiKeys: { ...newestFirst, select: { ...credentialSelect, name: true, disabledAt: true } },
        },
      },
      secrets: { ...newestFirst, select: credentialSelect },
    },
  });
  if (!row) return null;
  return {
    serviceIdId: row.serviceIdId,
    iamId: softwareIamId(row.serviceIdId),
    clientId: row.clientId,
    clientType: row.clientType as Iam['clientType'],
    serviceName: row.offering.serviceName,
    policy: servicePolicySchema.parse(row.policy),
    redirectUris: row.redirectUris,
    roles: z.array(customRoleSchema).parse(row.roles),
    actions: z.array(actionSchema).parse(row.actions),
    apiKeys: row.serviceId.apiKeys.map(credential),
    clientSecrets: row.secrets.map(credential),
    version: row.version,
    enabledAt: row.enabledAt.toISOString(),
  };
};
