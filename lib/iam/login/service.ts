import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import { forbidden, invalid } from '../../core/errors';
import { db } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { identityProvider } from '../identity/provider';
import { recordHash } from '../identity/record-hash';
import { userIamId } from '../subjects';
import { accountsOf } from './policy';
import type { DecideLogin, LoginRequest } from './schema';

/** What oidc-provider is told: who it is, and the id of the grant. */
export type Decision =
  | { error: 'access_denied'; error_description: string }
  | { login: { accountId: string; ts: number; amr: string[] }; consent: { grantId: string } };

const assertAccount = async (actor: Actor, accountId: string | null) => {
  const own = accountsOf(actor);
  if (accountId === null && own.length === 0) return;
  const refuse = (key: string) => invalid([{ path: 'accountId', message: { key } }]);
  if (!own.some((account) => account.accountId === accountId)) throw refuse('iam.login.notYourAccount');
  const account = await db.account.findUnique({ where: { id: accountId! }, select: { suspendedAt: true } });
  if (account?.suspendedAt) throw refuse('iam.login.suspended');
};

/** When the person of this session proved who they are. */
const provenAt = async (actor: Actor): Promise<Date> => {
  const session = await db.session.findUnique({
    where: { id: actor.sessionId ?? '' },
    select: { createdAt: true },
  });
  return session?.createdAt ?? now();
};

/** Whether the person has to sign in anew before this login. */
export const mustProveAgain = async (actor: Actor, { provenSince }: LoginRequest): Promise<boolean> =>
  provenSince !== null && (await provenAt(actor)).getTime() < provenSince * 1000;

const newGrant = async (actor: Actor, login: LoginRequest, accountId: string | null) => {
  const { Grant } = await identityProvider();
  const grant = new Grant({ accountId: userIamId(actor.userId), clientId: login.clientId });
  grant.addOIDCScope(login.scope);
  if (login.claims.length > 0) grant.addOIDCClaims(login.claims);
  const grantId = await grant.save();
  await inTransaction(async (tx) => {
    await tx.identityRecord.update({
      where: { model_idHash: { model: 'Grant', idHash: recordHash('Grant', grantId) } },
      data: { accountId, scope: login.scope },
    });
    await recordAudit(tx, actor, {
      action: 'grant.give',
      subjectType: 'user',
      subjectId: actor.userId,
      after: { service: login.serviceName, accountId, scope: login.scope },
    });
  });
  return grantId;
};

/**
 * What the person decided about a login.
 * @throws invalid for an account that is not theirs or is suspended; forbidden while they have to sign in anew
 */
export const decideLogin = async (
  actor: Actor,
  login: LoginRequest,
  { allow, accountId }: DecideLogin,
): Promise<Decision> => {
  if (!allow) return { error: 'access_denied', error_description: 'the person did not allow it' };
  if (await mustProveAgain(actor, login))
    throw forbidden({ key: 'auth.login.again', values: { service: login.offeringName } });
  await assertAccount(actor, accountId);
  return loggedIn(actor, await newGrant(actor, login, accountId));
};

const loggedIn = async (actor: Actor, grantId: string): Promise<Decision> => ({
  login: {
    accountId: userIamId(actor.userId),
    ts: Math.floor((await provenAt(actor)).getTime() / 1000),
    amr: ['pwd'],
  },
  consent: { grantId },
});

/** The decision that the person's earlier consent stands for, or null where they have to be asked. */
export const rememberedDecision = async (actor: Actor, login: LoginRequest): Promise<Decision | null> => {
  if (login.asksAgain || login.claims.length > 0 || (await mustProveAgain(actor, login))) return null;
  const grant = await db.identityRecord.findFirst({
    where: { model: 'Grant', userId: actor.userId, clientId: login.clientId, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    select: { scope: true, accountId: true },
  });
  const allowed = grant?.scope?.split(' ') ?? [];
  if (!login.scope.split(' ').every((word) => allowed.includes(word))) return null;
  // A grant of its own: a token of this login that is used twice must not end the person's other logins.
  return decideLogin(actor, login, { allow: true, accountId: grant!.accountId }).catch(() => null);
};
