import { AsyncLocalStorage } from 'node:async_hooks';

/** The transaction that the present asynchronous flow runs in; `open` turns false when it ends. */
export const transactionScope = new AsyncLocalStorage<{ open: boolean }>();

/** Whether the caller runs inside `inTransaction`. */
export const insideTransaction = (): boolean => transactionScope.getStore()?.open ?? false;
