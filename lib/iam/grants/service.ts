import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { notFound } from '../../core/errors';
import { inTransaction } from '../../db/tx';

type Whose = { userId: string; clientId: string };

/** Everything that came of the grants goes with them: codes, access and refresh tokens. */
const end = (actor: Actor, { userId, clientId }: Whose): Promise<void> =>
  inTransaction(async (tx) => {
    const { count } = await tx.identityRecord.deleteMany({ where: { userId, clientId } });
    if (count === 0) throw notFound();
    const registration = await tx.iamRegistration.findUnique({
      where: { clientId },
      select: { offering: { select: { name: true } } },
    });
    await recordAudit(tx, actor, {
      action: 'grant.end',
      subjectType: 'user',
      subjectId: userId,
      before: { service: registration?.offering.name ?? clientId },
    });
  });

/** The service has to ask the actor anew, and its tokens for them stop working at once. @throws not_found */
export const endOwnGrant = (actor: Actor, clientId: string) => end(actor, { userId: actor.userId, clientId });

/** The same for somebody else, by a reviewer or the operator. @throws forbidden, not_found */
export const endGrant = async (actor: Actor, whose: Whose): Promise<void> => {
  assertPermission(actor, 'access.manage');
  await end(actor, whose);
};
