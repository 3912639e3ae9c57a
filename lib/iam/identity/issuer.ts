import 'server-only';
import { env } from '../../env';
import { IDENTITY_PATH } from './schema';

/** The issuer of every token. */
export const ISSUER = `${env.PUBLIC_URL}${IDENTITY_PATH}`;

/** The console's page on which a provider tries its client: the one address that every complete client may return to. */
export const testRedirectUri = (offeringId: string) =>
  `${env.PUBLIC_URL}/offerings/${offeringId}/access/test-login`;
