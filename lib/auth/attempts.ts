import 'server-only';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '../db/client';
import { DomainError } from '../core/errors';

const MINUTES = 60;

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({
    storeClient: db,
    keyPrefix,
    points,
    duration: 15 * MINUTES,
    blockDuration: 15 * MINUTES,
  });

let limiters: { account: RateLimiterPrisma; address: RateLimiterPrisma } | undefined;
const both = () =>
  (limiters ??= { account: limiter('sign-in-account', 10), address: limiter('sign-in-address', 50) });

const refuse = (milliseconds: number): never => {
  const retryAfterSeconds = Math.ceil(milliseconds / 1000);
  throw new DomainError(
    'rate_limited',
    { key: 'errors.rateLimited', values: { minutes: Math.ceil(retryAfterSeconds / MINUTES) } },
    { retryAfterSeconds },
  );
};

/** @throws rate_limited when this account or this address failed too often in the last 15 minutes */
export const assertAttemptAllowed = async (email: string, address: string) => {
  const { account, address: byAddress } = both();
  for (const state of await Promise.all([account.get(email), byAddress.get(address)])) {
    if (state && state.remainingPoints <= 0) refuse(state.msBeforeNext);
  }
};

/** Counts one failed sign-in against the account and the address. */
export const countFailedAttempt = async (email: string, address: string) => {
  const { account, address: byAddress } = both();
  const counted = await Promise.allSettled([account.consume(email), byAddress.consume(address)]);
  const broken = counted.find((one) => one.status === 'rejected' && !(one.reason instanceof RateLimiterRes));
  if (broken?.status === 'rejected') throw broken.reason;
};

/** A successful sign-in clears the account's count; the address keeps its own. */
export const forgetAttempts = (email: string) => both().account.delete(email);
