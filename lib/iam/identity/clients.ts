import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { hashSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { findServiceClient, type ServiceClient } from './queries';
import { testRedirectUri } from './issuer';
import { noteUse } from '../usage/service';

// Only hashes of secrets are kept, so oidc-provider never learns one: `fits` compares.
const NOT_A_SECRET = randomBytes(32).toString('hex');

const metadata = ({ offeringId, clientId, clientType, redirectUris, offeringName }: ServiceClient) => {
  const isPublic = clientType === 'public';
  return {
    client_id: clientId,
    client_name: offeringName,
    ...(!isPublic && { client_secret: NOT_A_SECRET }),
    redirect_uris: [...redirectUris, testRedirectUri(offeringId)],
    post_logout_redirect_uris: redirectUris,
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token', ...(isPublic ? [] : ['client_credentials'])],
    token_endpoint_auth_method: isPublic ? 'none' : 'client_secret_basic',
  };
};

/** oidc-provider's view of the services' clients. One without a redirect URI, or whose provider is suspended, is none. */
export const clientAdapter: Pick<Adapter, 'find'> = {
  find: async (clientId: string) => {
    const client = await findServiceClient(clientId);
    if (!client || client.redirectUris.length === 0 || client.suspended) return undefined;
    return metadata(client) as AdapterPayload;
  },
};

/** Whether it is one of the client's secrets: one read by the secret's hash, so the time says nothing about it. */
export const isSecretOf = async (clientId: string, secret: string): Promise<boolean> => {
  const [row] = await rows<{ id: string; offeringId: string }>(
    db,
    Prisma.sql`
      SELECT s."id", s."offeringId" FROM "IamClientSecret" s JOIN "IamRegistration" r ON r."offeringId" = s."offeringId"
      WHERE s."hash" = ${hashSecret(secret)} AND r."clientId" = ${clientId} AND s."deletedAt" IS NULL
        AND (s."expiresAt" IS NULL OR s."expiresAt" > ${now()}::timestamptz)`,
  );
  if (row) noteUse({ offeringId: row.offeringId, kind: 'secret', detail: row.id });
  return row !== undefined;
};
