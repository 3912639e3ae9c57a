import 'server-only';
import { env } from '../../env';
import { IDENTITY_PATH } from './schema';

/** The issuer of every token. */
export const ISSUER = `${env.PUBLIC_URL}${IDENTITY_PATH}`;
