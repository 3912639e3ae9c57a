import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { describeDatabase } from '@/lib/testing/database';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow, type OfferingRowOptions } from '@/prisma/factories/offerings';
import { listOfferings, offeringHeader } from './queries';
import { listOfferingsSchema } from './schema';

const names = async (actor: Actor, search: Record<string, string> = {}) =>
  (await listOfferings(actor, listOfferingsSchema.parse(search))).rows.map(({ name }) => name);

const walk = async (actor: Actor, search: Record<string, string>) => {
  const pages: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await listOfferings(
      actor,
      listOfferingsSchema.parse({ ...search, ...(cursor && { cursor }) }),
    );
    pages.push(page.rows.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return pages;
};

describeDatabase('listOfferings', () => {
  let mine: Awaited<ReturnType<typeof createTeam>>;
  let other: Awaited<ReturnType<typeof createTeam>>;
  let reviewer: Actor;
  const day = (number: number) => new Date(Date.UTC(2026, 0, number));
  const add = (options: Omit<OfferingRowOptions, 'providerId'>, team = mine) =>
    createOfferingRow({ providerId: team.provider.id, ...options });

  beforeAll(async () => {
    mine = await createTeam('viewer');
    other = await createTeam();
    reviewer = await createPlatformActor('reviewer');
    await add({
      name: 'Alpha',
      updatedAt: day(1),
      visibility: 'limited',
      listing: { iconSvg: '<svg/>', iconHash: 'abc' },
    });
    await add({ name: 'beta 100%', updatedAt: day(3), registrationState: 'submitted' });
    await add({ name: 'Gamma_x', updatedAt: day(2) });
    await add({ name: 'Foreign', updatedAt: day(4) }, other);
  });

  it('shows providers their own, the platform’s people all, and others nothing', async () => {
    expect(await names(mine.actor)).toEqual(['beta 100%', 'Gamma_x', 'Alpha']);
    expect(await names(other.actor)).toEqual(['Foreign']);
    expect(await names(reviewer)).toEqual(['Foreign', 'beta 100%', 'Gamma_x', 'Alpha']);
    expect(await names(await actorFor((await createPerson()).id))).toEqual([]);
    const memberships = [mine, other].map(({ provider }) => ({
      providerId: provider.id,
      role: 'viewer' as const,
    }));
    const both = await actorFor((await createPerson({ memberships })).id);
    expect(await names(both)).toEqual(await names(reviewer));
  });

  it('cannot be widened by naming somebody else’s provider', async () => {
    expect(await names(mine.actor, { providerId: other.provider.id })).toEqual([]);
    expect(await names(reviewer, { providerId: other.provider.id })).toEqual(['Foreign']);
  });

  it('filters by state and by text, taken literally', async () => {
    expect(await names(mine.actor, { visibility: 'limited' })).toEqual(['Alpha']);
    expect(await names(mine.actor, { registrationState: 'submitted' })).toEqual(['beta 100%']);
    expect(await names(mine.actor, { q: 'ALPH' })).toEqual(['Alpha']);
    expect(await names(mine.actor, { q: '%' })).toEqual(['beta 100%']);
    expect(await names(mine.actor, { q: '_' })).toEqual(['Gamma_x']);
    expect(await names(mine.actor, { q: '\\' })).toEqual([]);
    expect(await names(mine.actor, { q: "' OR 1=1 --" })).toEqual([]);
    expect(await names(mine.actor, { q: '', visibility: '', sort: '' })).toHaveLength(3);
  });

  it('gives what a line needs', async () => {
    const { rows } = await listOfferings(mine.actor, listOfferingsSchema.parse({ q: 'Alpha' }));
    expect(rows).toEqual([
      {
        id: expect.any(String),
        name: 'Alpha',
        type: 'integrated_billing',
        visibility: 'limited',
        registrationState: 'approved',
        providerName: mine.provider.name,
        iconHash: 'abc',
        updatedAt: day(1),
      },
    ]);
  });

  it.each(['updated', 'name'])(
    'pages by %s through equal values without losing or repeating one',
    async (sort) => {
      const team = await createTeam();
      const made = await Promise.all(
        Array.from({ length: 7 }, () => add({ name: 'Same', updatedAt: day(9) }, team)),
      );
      made.push(await add({ name: 'Other', updatedAt: day(8) }, team));
      const pages = await walk(team.actor, { sort, limit: '3' });
      expect(pages.map((page) => page.length)).toEqual([3, 3, 2]);
      expect(new Set(pages.flat())).toEqual(new Set(made.map(({ id }) => id)));
    },
  );

  it('keeps its place when rows come and go between pages', async () => {
    const team = await createTeam();
    const made = await Promise.all(
      [1, 2, 3, 4].map((number) => add({ name: `Day ${number}`, updatedAt: day(number) }, team)),
    );
    const first = await listOfferings(team.actor, listOfferingsSchema.parse({ limit: '2' }));
    await add({ name: 'Newest', updatedAt: day(5) }, team);
    await db.offering.delete({ where: { id: made[3]!.id } });
    const second = await names(team.actor, { limit: '2', cursor: first.nextCursor! });
    expect(second).toEqual(['Day 2', 'Day 1']);
  });

  it('refuses a cursor that is not its own', () => {
    const cursors = [
      'x',
      Buffer.from('["x","y"]').toString('base64url'),
      Buffer.from('[1]').toString('base64url'),
    ];
    for (const cursor of cursors) expect(listOfferingsSchema.safeParse({ cursor }).success).toBe(false);
    expect(listOfferingsSchema.safeParse({ q: 'a\u0000b' }).success).toBe(false);
  });
});

describeDatabase('offeringHeader', () => {
  it('is there for those who may see the offering, a secret to others', async () => {
    const { actor, provider } = await createTeam('viewer');
    const row = await createOfferingRow({
      providerId: provider.id,
      visibility: 'limited',
      documentationSlug: 'verse',
      serviceName: 'verse',
    });
    expect(await offeringHeader(actor, row.id)).toMatchObject({
      id: row.id,
      visibility: 'limited',
      providerName: provider.name,
      serviceName: 'verse',
      serviceId: row.serviceId,
      documentationUrl: expect.stringMatching(/\/docs\/verse$/),
    });
    expect(await offeringHeader(await createPlatformActor('operator'), row.id)).toMatchObject({ id: row.id });
    const stranger = (await createTeam()).actor;
    await expect(offeringHeader(stranger, row.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(offeringHeader(actor, 'no-id')).rejects.toMatchObject({ code: 'not_found' });
  });
});
