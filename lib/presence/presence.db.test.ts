import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { shiftClock } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import { describeDatabase } from '@/lib/testing/database';
import { actorFor, createPerson, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { PRESENT_FOR, TYPING_FOR } from './schema';
import { heartbeat, prunePresence } from './service';

describeDatabase('presence', () => {
  let ana: Actor;
  let ben: Actor;
  let stranger: Actor;
  let providerId: string;
  const beat = { document: 'listing', typing: false, leaving: false };

  beforeAll(async () => {
    const team = await createTeam();
    ana = team.actor;
    providerId = team.provider.id;
    const person = await createPerson({ name: 'Ben', memberships: [{ providerId, role: 'editor' }] });
    ben = await actorFor(person.id);
    stranger = (await createTeam()).actor;
  });
  afterEach(() => shiftClock(0));

  const offering = async () => (await createOfferingRow({ providerId })).id;

  it('shows people to each other on the same document only, and never to themselves', async () => {
    const id = await offering();
    expect(await heartbeat(ben, id, { ...beat, typing: true })).toEqual([]);
    expect(await heartbeat(ana, id, beat)).toEqual([{ userId: ben.userId, name: 'Ben', typing: true }]);
    expect(await heartbeat(ana, id, { ...beat, document: 'settings' })).toEqual([]);
    expect(await heartbeat(ana, await offering(), beat)).toEqual([]);
  });

  it('forgets who is silent, stopped typing or left', async () => {
    const id = await offering();
    await heartbeat(ben, id, { ...beat, typing: true });
    shiftClock(TYPING_FOR + 1);
    expect(await heartbeat(ana, id, beat)).toMatchObject([{ typing: false }]);
    shiftClock(PRESENT_FOR + 1);
    expect(await heartbeat(ana, id, beat)).toEqual([]);
    await heartbeat(ben, id, beat);
    await heartbeat(ben, id, { ...beat, leaving: true });
    expect(await heartbeat(ana, id, beat)).toEqual([]);
  });

  it('prunes old rows in one go and leaves the present ones', async () => {
    const id = await offering();
    await heartbeat(ben, id, beat);
    shiftClock(11 * PRESENT_FOR);
    await heartbeat(ana, id, beat);
    await prunePresence();
    const rows = await db.presence.findMany({ where: { offeringId: id }, select: { userId: true } });
    expect(rows).toEqual([{ userId: ana.userId }]);
  });

  it('is not for people outside, and writes nothing into the log', async () => {
    const id = await offering();
    await expect(heartbeat(stranger, id, beat)).rejects.toMatchObject({ code: 'not_found' });
    await heartbeat(ana, id, beat);
    expect(await db.auditEvent.count({ where: { offeringId: id } })).toBe(0);
  });
});
