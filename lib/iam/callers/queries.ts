import 'server-only';
import { DomainError } from '../../core/errors';
import { subjectOf } from '../subjects';
import { isLive } from '../tokens/live';
import { verifyAccessToken } from '../tokens/queries';
import type { Caller } from './schema';

const refuse = () => new DomainError('unauthenticated', { key: 'iam.caller.token' });

/** The token of an `Authorization` header, with `Bearer` before it or, as some brokers send it, alone. */
const tokenOf = (authorization: string | null) => (authorization ?? '').trim().replace(/^bearer +/i, '');

/**
 * Who calls with the access token of an `Authorization` header. Asked of the database for each call, so that a revoked
 * token, a disabled key, a disabled person and a suspended account stop at once.
 * @throws unauthenticated
 */
export const callerOf = async (
  authorization: string | null,
  request: Pick<Caller, 'address' | 'requestId'>,
): Promise<Caller> => {
  const claims = await verifyAccessToken(tokenOf(authorization));
  if (!claims || !(await isLive(claims))) throw refuse();
  const subject = subjectOf(claims.iam_id);
  return {
    iamId: claims.iam_id,
    name: claims.name,
    userId: subject?.kind === 'user' ? subject.userId : null,
    accountId: claims.account?.bss ?? null,
    scope: claims.scope,
    clientId: claims.client_id,
    ...request,
  };
};
