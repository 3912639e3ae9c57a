import 'server-only';
import { recordAudit } from '../../audit/service';
import { now } from '../../core/clock';
import { notFound } from '../../core/errors';
import { inTransaction } from '../../db/tx';
import type { Actor } from '../permissions';
import { endSessionsOf } from '../people';
import { assertPermission } from '../scope';

const subject = (actor: Actor) => ({ subjectType: 'user', subjectId: actor.userId });

/** Signs one of the actor's browsers out at its next request. @throws not_found */
export const endOwnSession = (actor: Actor, sessionId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count !== 1) throw notFound();
    await recordAudit(tx, actor, { action: 'session.end', ...subject(actor) });
  });

/** Signs the actor out everywhere but here. */
export const endOtherSessions = (actor: Actor): Promise<void> =>
  inTransaction(async (tx) => {
    const { count } = await endSessionsOf(tx, actor.userId, { except: actor.sessionId });
    if (count > 0) await recordAudit(tx, actor, { action: 'session.endOthers', ...subject(actor) });
  });

/** Signs one browser of anybody out at its next request. @throws forbidden, not_found */
export const endAnySession = (actor: Actor, sessionId: string): Promise<void> => {
  assertPermission(actor, 'access.manage');
  return inTransaction(async (tx) => {
    const [session] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now() },
      select: { userId: true },
    });
    if (!session) throw notFound();
    const { userId: subjectId } = session;
    await recordAudit(tx, actor, { action: 'session.endOf', subjectType: 'user', subjectId });
  });
};
