import 'server-only';
import { recordAudit, type AuditActor } from '../../audit/service';
import { now } from '../../core/clock';
import type { Tx } from '../../db/client';
import { decrypt } from '../secrets';
import { recoveryHash } from './recovery';
import { totpStep } from './totp';

type Person = AuditActor & { userId: string };

const spendRecoveryCode = async (tx: Tx, person: Person, code: string) => {
  const { userId } = person;
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: recoveryHash(userId, code), usedAt: null },
    data: { usedAt: now() },
  });
  if (count !== 1) return false;
  await recordAudit(tx, person, {
    action: 'twoFactor.recovery',
    subjectType: 'user',
    subjectId: userId,
  });
  return true;
};

/**
 * Whether a code proves the second factor; it is used up by that. A code of a time step that was used already, or of
 * an earlier one, does not (RFC 6238, section 5.2): two at once, and one of them is refused.
 */
export const spendSecondFactor = async (tx: Tx, person: Person, code: string): Promise<boolean> => {
  const { userId } = person;
  const factor = await tx.twoFactor.findUnique({ where: { userId } });
  if (!factor) return false;
  const step = totpStep(decrypt(factor.sealedSecret), code, now());
  if (step === null) return factor.confirmedAt !== null && spendRecoveryCode(tx, person, code);
  const { count } = await tx.twoFactor.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
};
