import 'server-only';
import { hashSecret } from '../../auth/secrets';

/** What is stored instead of an id: whoever reads the database cannot use it. */
export const recordHash = (model: string, id: string) => hashSecret(`${model}:${id}`);

/** The model under which the ids of revoked tokens stand that nothing else keeps. */
export const REVOKED = 'RevokedToken';
