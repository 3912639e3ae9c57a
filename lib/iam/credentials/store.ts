import 'server-only';
import type { Tx } from '../../db/client';
import type { CredentialKind } from './schema';

type NewRow = {
  offeringId: string;
  name: string;
  hash: string;
  last4: string;
  createdById: string;
  createdAt: Date;
  expiresAt: Date | null;
};
type Change = { expiresAt: Date } | { deletedAt: Date };

/** The same steps on two tables that differ in one column. */
type Store = {
  prefix: string;
  insert: (tx: Tx, row: NewRow) => Promise<{ id: string }>;
  change: (tx: Tx, id: string, data: Change) => Promise<unknown>;
};

export const STORES: Record<CredentialKind, Store> = {
  apiKey: {
    prefix: 'pwk',
    insert: (tx, data) => tx.iamApiKey.create({ data, select: { id: true } }),
    change: (tx, id, data) => tx.iamApiKey.update({ where: { id }, data, select: { id: true } }),
  },
  clientSecret: {
    prefix: 'pws',
    insert: (tx, { name: _, ...data }) => tx.iamClientSecret.create({ data, select: { id: true } }),
    change: (tx, id, data) => tx.iamClientSecret.update({ where: { id }, data, select: { id: true } }),
  },
};
