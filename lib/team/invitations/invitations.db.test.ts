import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '../../../prisma/factories';
import type { Actor } from '../../auth/permissions';
import { shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import { acceptTeamInvitation, joinAsNewPerson } from './join';
import { invitationBehind, openTeamInvitations } from './queries';
import { inviteMember, renewInvitation, revokeInvitation } from './service';

const DAY = 86_400_000;
const PASSWORD = 'correct horse battery';
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1)!;
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string; userMessage: { key: string } }) => `${error.code} ${error.userMessage.key}`,
  );

describeDatabase('invitations into a team', () => {
  let owner: Actor;
  let providerId: string;
  beforeEach(async () => {
    const team = await createTeam('owner');
    owner = team.actor;
    providerId = team.provider.id;
  });
  const newAddress = () => `${randomUUID()}@test.example`;
  const invite = (email = newAddress(), by = owner) =>
    inviteMember(by, providerId, { email, role: 'editor', expiresInDays: 7 });
  const accept = (actor: Actor, token: string) => outcome(acceptTeamInvitation(actor, { token }));
  const join = (token: string) => outcome(joinAsNewPerson(token, { name: 'New', password: PASSWORD }));

  it('let the invited person in with the role, once', async () => {
    const person = await actorFor((await createPerson({})).id);
    const token = tokenOf(await invite(person.email));
    expect(await accept(person, token)).toBe('done');
    expect((await actorFor(person.userId)).memberships).toMatchObject([{ providerId, role: 'editor' }]);
    expect(await accept(person, token)).toBe('illegal_transition team.join.accepted');
    expect((await invitationBehind(token)).state).toBe('accepted');
    expect(await openTeamInvitations(owner, providerId)).toEqual([]);
  });

  it('make a new person, once, also when two use the link at the same moment', async () => {
    const email = newAddress();
    const token = tokenOf(await invite(email));
    expect((await invitationBehind(token)).hasAccount).toBe(false);
    const outcomes = await Promise.all([join(token), join(token)]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    const user = await db.user.findUniqueOrThrow({ where: { email }, include: { memberships: true } });
    expect(user.memberships).toMatchObject([{ providerId, role: 'editor' }]);
  });

  it('are for one address: nobody else uses them, signed in or new', async () => {
    const person = await createPerson({});
    const token = tokenOf(await invite(person.email));
    const other = await actorFor((await createPerson({})).id);
    expect(await accept(other, token)).toBe('forbidden team.join.otherAddress');
    expect(await join(token)).toBe('invalid errors.invalid');
    expect((await invitationBehind(token)).state).toBe('open');
    expect((await actorFor(other.userId)).memberships).toEqual([]);
  });

  it('say plainly that they expired or were revoked, and are unknown otherwise', async () => {
    const person = await actorFor((await createPerson({})).id);
    const expiring = tokenOf(await invite(person.email));
    shiftClock(7 * DAY + 1_000);
    try {
      expect(await accept(person, expiring)).toBe('illegal_transition team.join.expired');
      expect(await openTeamInvitations(owner, providerId)).toMatchObject([{ state: 'expired' }]);
    } finally {
      shiftClock(0);
    }
    const invitationId = (await openTeamInvitations(owner, providerId))[0]!.id;
    await revokeInvitation(owner, { providerId, invitationId });
    expect(await accept(person, expiring)).toBe('illegal_transition team.join.revoked');
    expect(await outcome(revokeInvitation(owner, { providerId, invitationId }))).toBe(
      'not_found errors.notFound',
    );
    expect(await accept(person, 'join_nothing-of-this-name')).toBe('not_found errors.notFound');
  });

  it('get a new link, after which the older one is unknown', async () => {
    const person = await actorFor((await createPerson({})).id);
    const created = await invite(person.email);
    const renewed = await renewInvitation(owner, { providerId, invitationId: created.id });
    expect(await accept(person, tokenOf(created))).toBe('not_found errors.notFound');
    expect(await accept(person, tokenOf(renewed))).toBe('done');
  });

  it('are kept as hashes: neither the table, the list nor the log knows a token', async () => {
    const created = await invite();
    const kept = [
      await db.teamInvitation.findMany(),
      await openTeamInvitations(owner, providerId),
      (await db.auditEvent.findMany({ where: { providerId } })).map(({ after }) => after),
    ];
    expect(JSON.stringify(kept)).not.toContain(tokenOf(created));
  });

  it('are refused for members and for addresses with an open one', async () => {
    expect(await outcome(invite(owner.email))).toBe('invalid errors.invalid');
    const { email } = await invite();
    expect(await outcome(invite(email))).toBe('invalid errors.invalid');
  });

  it('are the business of owners and operators; other teams’ ids do not exist', async () => {
    const { id: invitationId } = await invite();
    const editor = await actorFor((await createPerson({ memberships: [{ providerId, role: 'editor' }] })).id);
    expect(await outcome(invite(newAddress(), editor))).toBe('forbidden errors.role');
    expect(await outcome(openTeamInvitations(editor, providerId))).toBe('forbidden errors.role');
    const { actor: stranger, provider: theirs } = await createTeam('owner');
    expect(await outcome(invite(newAddress(), stranger))).toBe('not_found errors.notFound');
    for (const scope of [providerId, theirs.id]) {
      const params = { providerId: scope, invitationId };
      expect(await outcome(revokeInvitation(stranger, params))).toBe('not_found errors.notFound');
      expect(await outcome(renewInvitation(stranger, params))).toBe('not_found errors.notFound');
    }
    expect(await outcome(invite(newAddress(), await createPlatformActor('operator')))).toBe('done');
  });

  it('do not change the role of somebody who is in the team by now', async () => {
    const person = await createPerson({});
    const token = tokenOf(await invite(person.email));
    await db.membership.create({ data: { userId: person.id, providerId, role: 'viewer' } });
    expect(await accept(await actorFor(person.id), token)).toBe('forbidden team.join.member');
    expect((await actorFor(person.id)).memberships).toMatchObject([{ role: 'viewer' }]);
  });
});
