import 'server-only';
import type { Actor } from '../auth/permissions';
import type { Tx } from '../db/client';
import type { JsonObject } from './schema';

export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string;
  offeringId?: string;
  providerId?: string;
  before?: JsonObject;
  after?: JsonObject;
  comment?: string;
};

/** Who did it, as far as the log is concerned. */
export type AuditActor = Pick<Actor, 'userId' | 'name' | 'address' | 'requestId'>;

const SYSTEM = { userId: null, name: 'system', address: null, requestId: null };

/**
 * Writes who did what in the transaction of the change itself; `actor` null is the platform.
 * Callers pass only what changed (see `changes`), and never a secret.
 */
export const recordAudit = async (tx: Tx, actor: AuditActor | null, entry: AuditEntry) => {
  const who = actor ?? SYSTEM;
  await tx.auditEvent.create({
    data: {
      ...entry,
      actorId: who.userId,
      actorName: who.name,
      address: who.address,
      requestId: who.requestId,
    },
    select: { id: true },
  });
};
