import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';
import { type TransactionScope, transactionScope } from './scope';
import type { OpenedDatabase } from './target';

const ENDINGS = ['COMMIT', 'ROLLBACK'];

/**
 * Takes the connection away from the scope before the transaction ends, also when it ends because it took too long:
 * a late statement must not run outside it.
 */
const leaveAtEnd = (transaction: Transaction, scope: TransactionScope) => {
  const { executeRaw, commit, rollback } = transaction;
  const leave = () => delete scope.run;
  transaction.executeRaw = (query) => {
    if (ENDINGS.includes(query.sql)) leave();
    return executeRaw.call(transaction, query);
  };
  transaction.commit = () => {
    leave();
    return commit.call(transaction);
  };
  transaction.rollback = () => {
    leave();
    return rollback.call(transaction);
  };
};

const noteConnections = (adapter: SqlDriverAdapter, { runIn }: OpenedDatabase) => {
  const { startTransaction } = adapter;
  adapter.startTransaction = async (isolation) => {
    const transaction = await startTransaction.call(adapter, isolation);
    const scope = transactionScope.getStore();
    if (scope?.open) {
      scope.run = runIn(transaction);
      leaveAtEnd(transaction, scope);
    }
    return transaction;
  };
  return adapter;
};

/** An adapter factory whose transactions also serve statements of our own, through the scope they are begun in. */
export const withTransactionConnections = (
  opened: () => Promise<OpenedDatabase>,
): SqlDriverAdapterFactory => ({
  provider: 'postgres',
  adapterName: 'provider-workbench',
  connect: async () => {
    const database = await opened();
    return noteConnections(await database.adapterFactory.connect(), database);
  },
});
