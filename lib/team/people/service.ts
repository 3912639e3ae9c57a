import 'server-only';
import { randomBytes } from 'node:crypto';
import { env } from '../../env';
import { changes } from '../../audit/schema';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { newLink } from '../../auth/links';
import { createUser, endSessionsOf, setAccess } from '../../auth/people';
import { assertPermission } from '../../auth/scope';
import { forbidden, invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import type { AddPerson, ChangePerson, CreateProvider, PasswordLink } from './schema';

const linkUrl = (token: string) => `${env.PUBLIC_URL}/password/${token}`;

const setMemberships = async (tx: Tx, userId: string, memberships: ChangePerson['memberships']) => {
  const known = await tx.provider.count({ where: { id: { in: memberships.map((one) => one.providerId) } } });
  if (known !== memberships.length)
    throw invalid([{ path: 'memberships', message: { key: 'people.unknownProvider' } }]);
  const kept = memberships.map((one) => one.providerId);
  await tx.membership.deleteMany({ where: { userId, providerId: { notIn: kept } } });
  for (const { providerId, role } of memberships) {
    const where = { userId_providerId: { userId, providerId } };
    await tx.membership.upsert({ where, create: { userId, providerId, role }, update: { role } });
  }
};

/**
 * Adds a person; the link with which they choose a password is in the answer and nowhere else.
 * @throws forbidden, invalid (`email` taken, unknown provider)
 */
export const addPerson = (actor: Actor, input: AddPerson): Promise<PasswordLink> => {
  assertPermission(actor, 'people.manage');
  return inTransaction(async (tx) => {
    const { memberships, ...person } = input;
    const user = await createUser(tx, person);
    await setMemberships(tx, user.id, memberships);
    const token = await newLink(tx, 'password', user.id);
    await recordAudit(tx, actor, {
      action: 'person.add',
      subjectType: 'user',
      subjectId: user.id,
      after: changes({}, input).after,
    });
    return { userId: user.id, url: linkUrl(token) };
  });
};

const loadPerson = async (tx: Tx, userId: string) => {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      platformRoles: true,
      disabledAt: true,
      memberships: { select: { providerId: true, role: true } },
    },
  });
  if (!user) throw notFound();
  return user;
};

const assertOperatorLeft = async (tx: Tx) => {
  const left = await tx.user.count({ where: { platformRoles: { has: 'operator' }, disabledAt: null } });
  if (left === 0) throw forbidden({ key: 'people.lastOperator' });
};

/**
 * Sets all roles of a person, and whether they may sign in; effective at their next request.
 * @throws forbidden (also when nobody would be left to run the installation), not_found, invalid
 */
export const changePerson = (actor: Actor, userId: string, input: ChangePerson): Promise<void> => {
  assertPermission(actor, 'people.manage');
  return inTransaction(async (tx) => {
    const before = await loadPerson(tx, userId);
    await setAccess(tx, userId, input);
    await setMemberships(tx, userId, input.memberships);
    if (input.disabled) await endSessionsOf(tx, userId);
    await assertOperatorLeft(tx);
    const { platformRoles, disabledAt, memberships } = before;
    const was = { platformRoles, disabled: disabledAt !== null, memberships };
    await recordAudit(tx, actor, {
      action: 'person.change',
      subjectType: 'user',
      subjectId: userId,
      ...changes(was, input),
    });
  });
};

/** A new password link for a person; older ones stop working. @throws forbidden, not_found */
export const newPasswordLink = (actor: Actor, userId: string): Promise<PasswordLink> => {
  assertPermission(actor, 'people.manage');
  return inTransaction(async (tx) => {
    await loadPerson(tx, userId);
    const token = await newLink(tx, 'password', userId);
    await recordAudit(tx, actor, { action: 'person.passwordLink', subjectType: 'user', subjectId: userId });
    return { userId, url: linkUrl(token) };
  });
};

/** A provider company with its own platform account. @throws forbidden */
export const createProvider = (actor: Actor, { name }: CreateProvider): Promise<{ id: string }> => {
  assertPermission(actor, 'people.manage');
  return inTransaction(async (tx) => {
    const account = { create: { id: randomBytes(16).toString('hex'), name } };
    const provider = await tx.provider.create({ data: { name, account }, select: { id: true } });
    const subject = { subjectType: 'provider', subjectId: provider.id, providerId: provider.id };
    await recordAudit(tx, actor, { action: 'provider.create', ...subject, after: { name } });
    return provider;
  });
};
