import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import type { Actor } from '../../auth/permissions';
import { now, shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import { allowListOf, openInvitation } from './queries';
import { acceptInvitation, addAccount, invite, removeEntry, withdrawInvitation } from './service';

const DAY = 86_400_000;
const newAccountId = () => randomBytes(16).toString('hex');
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1)!;

let owner: Actor;
let other: Actor;
let customer: Actor;

describeDatabase('allow-list', () => {
  beforeAll(async () => {
    owner = (await createTeam('owner')).actor;
    other = (await createTeam('owner')).actor;
    customer = await newCustomer();
  });
  const newCustomer = async () => actorFor((await createPerson({ accountId: newAccountId() })).id);
  const offering = (visibility: 'limited' | 'public' = 'limited') =>
    createOfferingRow({ providerId: owner.memberships[0]!.providerId, visibility });
  const accountId = () => customer.accounts[0]!.accountId;

  it('adds an existing account once, and removes it', async () => {
    const { id } = await offering();
    const entry = await addAccount(owner, id, { accountId: accountId() });
    expect((await allowListOf(owner, id)).entries).toMatchObject([
      { id: entry.id, accountId: accountId(), firstSeenAt: null },
    ]);
    const refused = (key: string) => ({
      code: 'invalid',
      extra: { fields: [{ path: 'accountId', message: { key: `allowList.problem.${key}` } }] },
    });
    await expect(addAccount(owner, id, { accountId: accountId() })).rejects.toMatchObject(refused('present'));
    await expect(addAccount(owner, id, { accountId: newAccountId() })).rejects.toMatchObject(
      refused('unknown'),
    );
    await expect(addAccount(owner, id, { accountId: owner.memberships[0]!.accountId })).rejects.toMatchObject(
      refused('own'),
    );
    await removeEntry(owner, id, entry.id);
    expect((await allowListOf(owner, id)).entries).toEqual([]);
  });

  it('is the business of the provider that owns the offering', async () => {
    const { id } = await offering();
    const { id: entryId } = await addAccount(owner, id, { accountId: accountId() });
    const mine = await createOfferingRow({
      providerId: other.memberships[0]!.providerId,
      visibility: 'limited',
    });
    await expect(allowListOf(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(addAccount(other, id, { accountId: accountId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(removeEntry(other, mine.id, entryId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      invite(await createPlatformActor('reviewer'), id, { email: 'x@test.example' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await allowListOf(owner, id)).entries).toHaveLength(1);
  });

  it('ends when the offering is public', async () => {
    const { id } = await offering('public');
    await expect(addAccount(owner, id, { accountId: accountId() })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('lets in who holds a link, once, with an account of their own; the token itself is stored nowhere', async () => {
    const { id } = await offering();
    const created = await invite(owner, id, { email: 'carl@test.example' });
    const token = tokenOf(created);
    const stored = JSON.stringify([
      await db.allowListInvitation.findMany(),
      (await db.auditEvent.findMany({ where: { offeringId: id } })).map(({ before, after }) => [
        before,
        after,
      ]),
    ]);
    expect(stored).not.toContain(token);
    expect(JSON.stringify(await allowListOf(owner, id))).not.toContain(token);

    await expect(
      acceptInvitation(customer, { token, accountId: owner.memberships[0]!.accountId }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await openInvitation(customer, token)).toMatchObject({ offeringId: id, accepted: null });
    const second = await newCustomer();
    const race = await Promise.allSettled([
      acceptInvitation(customer, { token, accountId: accountId() }),
      acceptInvitation(second, { token, accountId: second.accounts[0]!.accountId }),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await allowListOf(owner, id)).toMatchObject({
      entries: [{}],
      invitations: [{ state: 'accepted' }],
    });
    const [winner, loser] = race[0]?.status === 'fulfilled' ? [customer, second] : [second, customer];
    expect(await openInvitation(winner, token)).toMatchObject({ accepted: winner.accounts[0] });
    await expect(openInvitation(loser, token)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('ignores links that expired or were withdrawn', async () => {
    const { id } = await offering();
    const expiring = tokenOf(await invite(owner, id, { email: 'late@test.example' }));
    const withdrawn = await invite(owner, id, { email: 'gone@test.example' });
    await withdrawInvitation(owner, id, withdrawn.id);
    await expect(
      acceptInvitation(customer, { token: tokenOf(withdrawn), accountId: accountId() }),
    ).rejects.toMatchObject({ code: 'not_found' });
    const start = now().getTime();
    shiftClock(14 * DAY + 1_000);
    try {
      expect(now().getTime()).toBeGreaterThan(start + 14 * DAY);
      expect((await allowListOf(owner, id)).invitations).toMatchObject([{ state: 'expired' }]);
      await expect(
        acceptInvitation(customer, { token: expiring, accountId: accountId() }),
      ).rejects.toMatchObject({ code: 'not_found' });
    } finally {
      shiftClock(0);
    }
    await acceptInvitation(customer, { token: expiring, accountId: accountId() });
    expect((await allowListOf(owner, id)).entries).toHaveLength(1);
  });
});
