import { AsyncLocalStorage } from 'node:async_hooks';
import type { RunStatement } from './target';

/**
 * A transaction while it lasts: `open` turns false at its end, `run` is there between its BEGIN and its end, `afterwards`
 * is what waits for its commit.
 */
export type TransactionScope = { open: boolean; run?: RunStatement; afterwards: (() => void)[] };

// On globalThis, as the client is that reads it: the server's start and its routes are bundles with modules of their own.
const holder = globalThis as typeof globalThis & {
  workbenchTransactions?: AsyncLocalStorage<TransactionScope>;
};

/** The transaction that the present asynchronous flow runs in. */
export const transactionScope = (holder.workbenchTransactions ??= new AsyncLocalStorage<TransactionScope>());

/** Whether the caller runs inside `inTransaction`. */
export const insideTransaction = (): boolean => transactionScope.getStore()?.open ?? false;

/** Calls `fn` once the present transaction has committed; never when it is rolled back. At once outside of one. */
export const afterCommit = (fn: () => void): void => {
  const scope = transactionScope.getStore();
  if (scope?.open) scope.afterwards.push(fn);
  else fn();
};
