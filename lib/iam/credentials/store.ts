import 'server-only';
import { now } from '../../core/clock';
import type { Tx } from '../../db/client';
import { userIamId } from '../subjects';
import { API_KEY_PREFIX, type CredentialKind } from './schema';

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
    prefix: API_KEY_PREFIX,
    insert: async (tx, { offeringId, createdById, ...data }) => {
      const { serviceIdId, serviceId } = await tx.iamRegistration.findUniqueOrThrow({
        where: { offeringId },
        select: { serviceIdId: true, serviceId: { select: { accountId: true } } },
      });
      const owner = { serviceIdId, accountId: serviceId.accountId, createdBy: userIamId(createdById) };
      return tx.apiKey.create({ data: { ...data, ...owner }, select: { id: true } });
    },
    change: (tx, id, data) =>
      tx.apiKey.update({ where: { id }, data: { ...data, modifiedAt: now() }, select: { id: true } }),
  },
  clientSecret: {
    prefix: 'pws',
    insert: (tx, { name: _, ...data }) => tx.iamClientSecret.create({ data, select: { id: true } }),
    change: (tx, id, data) => tx.iamClientSecret.update({ where: { id }, data, select: { id: true } }),
  },
};
