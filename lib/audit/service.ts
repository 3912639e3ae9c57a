import 'server-only';
import type { Actor } from '../auth/permissions';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { execute } from '../db/statement';
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

/** The platform's name in the log. */
export const SYSTEM_NAME = 'system';

/** Who did it, as far as the log is concerned; `userId` is null for software, which has a name. */
export type AuditActor = Pick<Actor, 'name' | 'address' | 'requestId'> & { userId: string | null };

const SYSTEM: AuditActor = { userId: null, name: SYSTEM_NAME, address: null, requestId: null };

const json = (value: JsonObject | undefined) => (value ? JSON.stringify(value) : null);

/**
 * Writes who did what in the transaction of the change itself; `actor` null is the platform.
 * Callers pass only what changed (see `changes`), and never a secret.
 */
export const recordAudit = async (tx: Tx, actor: AuditActor | null, entry: AuditEntry) => {
  const who = actor ?? SYSTEM;
  const { action, subjectType, subjectId, offeringId, providerId, before, after, comment } = entry;
  await execute(
    tx,
    Prisma.sql`
      INSERT INTO "AuditEvent" ("actorId", "actorName", "address", "requestId", "action", "subjectType", "subjectId",
        "offeringId", "providerId", "before", "after", "comment")
      VALUES (${who.userId}::uuid, ${who.name}, ${who.address}, ${who.requestId}, ${action}, ${subjectType}, ${subjectId},
        ${offeringId ?? null}::uuid, ${providerId ?? null}::uuid, ${json(before)}::jsonb, ${json(after)}::jsonb, ${comment ?? null})`,
  );
};
