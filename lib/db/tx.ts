import 'server-only';
import { conflict } from '@/lib/core/errors';
import { type Tx, unguardedClient } from './client';
import { isWriteConflict } from './database-error';
import type { Prisma } from './generated/client';
import { insideTransaction, transactionScope, type TransactionScope } from './scope';

type TransactionOptions = {
  /** PostgreSQL's default is read committed; PGlite has one connection, so there every transaction is alone. */
  isolation?: Prisma.TransactionIsolationLevel;
  /** How long the function may take, in milliseconds; 10,000 unless told. Idle for 5,000 ends it sooner. */
  timeoutMs?: number;
};

// Four times as many transactions as connections must all get their turn.
const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 10_000;

/**
 * Runs `fn` in one transaction and commits what it did when it resolves; any rejection rolls back.
 * Two transactions that PostgreSQL cannot put in an order surface as a *conflict*. Transactions do not nest.
 */
export const inTransaction = async <T>(
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> => {
  if (insideTransaction())
    throw new Error('inTransaction was called inside inTransaction: pass tx on instead.');
  const scope: TransactionScope = { open: true, afterwards: [] };
  try {
    const result = await transactionScope.run(scope, () =>
      unguardedClient().$transaction(fn, {
        maxWait: MAX_WAIT_MS,
        timeout: options.timeoutMs ?? TIMEOUT_MS,
        isolationLevel: options.isolation,
      }),
    );
    scope.open = false;
    scope.afterwards.forEach((fn) => fn());
    return result;
  } catch (error) {
    if (isWriteConflict(error)) throw conflict();
    throw error;
  } finally {
    scope.open = false;
  }
};
