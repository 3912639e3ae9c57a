import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createBrokerRow, createDeploymentRow } from '@/prisma/factories/brokers';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { callsMetric, createPlanRow } from '@/prisma/factories/plans';
import { seedReference } from '@/prisma/seeds/reference';
import { describeDatabase } from '@/lib/testing/database';
import type { Actor } from '../auth/permissions';
import { now } from '../core/clock';
import { db } from '../db/client';
import { VISIBILITIES } from '../offerings/schema';
import { catalogCategories, catalogEntry, catalogIcon, catalogImage, catalogPage } from './queries';
import { catalogQuerySchema } from './schema';
import { noteFirstSeen } from './service';

const en = { locale: 'en' };
const customer = async (): Promise<Actor> =>
  actorFor((await createPerson({ accountId: randomUUID().replaceAll('-', '') })).id);
const allow = (offeringId: string, { accounts, userId }: Actor) =>
  db.allowListEntry.create({ data: { offeringId, accountId: accounts[0]!.accountId, addedById: userId } });
const find = async (viewer: Actor | null, search: Record<string, unknown>, options = en) =>
  catalogPage(viewer, catalogQuerySchema.parse(search), options);
const names = async (viewer: Actor | null, search: Record<string, unknown>, options = en) =>
  (await find(viewer, search, options)).rows.map(({ name }) => name);

const orCode = <T>(work: Promise<T>) => work.catch(({ code }: { code: string }) => code);

describeDatabase('who finds what in the catalog', () => {
  it('a limited offering: its own company and allow-listed accounts, nobody else', async () => {
    const { provider, actor: owner } = await createTeam();
    const category = `c-${randomUUID()}`;
    const [shown, unsaved] = ['a'.repeat(64), 'b'.repeat(64)];
    const media = [{ kind: 'image', url: '', image: shown, alt: 'x', caption: '' }];
    const listing = { categories: [category], iconSvg: '<svg/>', iconHash: 'f'.repeat(64), media };
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'limited', listing });
    const picture = { offeringId: id, bytes: new Uint8Array([1, 2]), width: 1, height: 1, storedAt: now() };
    await db.listingImage.createMany({ data: [shown, unsaved].map((hash) => ({ ...picture, hash })) });
    const [allowed, other] = [await customer(), await customer()];
    await allow(id, allowed);
    const teammate = await actorFor(
      (await createPerson({ memberships: [{ providerId: provider.id, role: 'viewer' }] })).id,
    );
    const holder = await actorFor((await createPerson()).id);
    await db.accountMember.create({
      data: { userId: holder.userId, accountId: provider.accountId, role: 'member' },
    });

    const inConsole = ['the provider’s owner', 'the provider’s viewer', 'a reviewer', 'an operator'];
    const viewers: [string, Actor | null, boolean][] = [
      ['anonymous', null, false],
      ['another customer', other, false],
      ['an allow-listed account', allowed, true],
      ['the provider’s owner', owner, true],
      ['the provider’s viewer', teammate, true],
      ['a member of the provider’s account', await actorFor(holder.userId), true],
      ['another provider', (await createTeam()).actor, false],
      ['a reviewer', await createPlatformActor('reviewer'), false],
      ['an operator', await createPlatformActor('operator'), false],
    ];
    for (const [who, viewer, sees] of viewers) {
      expect((await find(viewer, { category })).rows.length, who).toBe(sees ? 1 : 0);
      expect((await catalogEntry(viewer, id, en)) !== null, who).toBe(sees);
      const opens = inConsole.includes(who);
      const icon = { svg: '<svg/>', hash: 'f'.repeat(64), shared: false };
      expect(await orCode(catalogIcon(viewer, id)), who).toEqual(sees || opens ? icon : 'not_found');
      const image = { bytes: picture.bytes, shared: false };
      expect(await orCode(catalogImage(viewer, id, shown)), who).toEqual(sees || opens ? image : 'not_found');
      expect(await orCode(catalogImage(viewer, id, unsaved)), who).toEqual(opens ? image : 'not_found');
    }
  });

  it('by state: public and deprecated for everyone, suspended and retired for nobody, drafts not even for their company', async () => {
    const { provider, actor: owner } = await createTeam();
    const category = `c-${randomUUID()}`;
    for (const visibility of VISIBILITIES) {
      await createOfferingRow({
        providerId: provider.id,
        visibility,
        name: visibility,
        listing: { categories: [category] },
      });
    }
    expect(await names(null, { category })).toEqual(['deprecated', 'public']);
    expect(await names(owner, { category })).toEqual(['deprecated', 'limited', 'public']);
    for (const { id, visibility } of await db.offering.findMany({ where: { providerId: provider.id } })) {
      expect((await catalogEntry(null, id, en)) !== null, visibility).toBe(
        ['public', 'deprecated'].includes(visibility),
      );
    }
  });

  it('knows no offering by a wrong id', async () => {
    for (const id of [randomUUID(), 'nonsense', "' OR 1=1"])
      expect(await catalogEntry(null, id, en)).toBeNull();
  });

  it('an allow-list entry of one offering opens no other', async () => {
    const { provider } = await createTeam();
    const [mine, other] = await Promise.all(
      ['mine', 'other'].map((name) =>
        createOfferingRow({ providerId: provider.id, visibility: 'limited', name }),
      ),
    );
    const viewer = await customer();
    await allow(mine!.id, viewer);
    expect(await catalogEntry(viewer, mine!.id, en)).not.toBeNull();
    expect(await catalogEntry(viewer, other!.id, en)).toBeNull();
  });

  it('notes the first sight of an allow-listed account, once', async () => {
    const { provider, actor: owner } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'limited' });
    const [viewer, other] = [await customer(), await customer()];
    const entry = await allow(id, viewer);
    await allow(id, other);
    const seen = async () =>
      (await db.allowListEntry.findUniqueOrThrow({ where: { id: entry.id } })).firstSeenAt;
    await noteFirstSeen(owner, id);
    expect(await seen()).toBeNull();
    await noteFirstSeen(viewer, id);
    const first = await seen();
    expect(first).toBeInstanceOf(Date);
    await noteFirstSeen(viewer, id);
    expect(await seen()).toEqual(first);
    expect(await db.allowListEntry.count({ where: { offeringId: id, firstSeenAt: null } })).toBe(1);
  });
});

describeDatabase('searching the catalog', () => {
  const offer = async (name: string, listing: object = {}) => {
    const { provider } = await createTeam();
    return createOfferingRow({ providerId: provider.id, visibility: 'public', name, listing });
  };

  it('finds every word in name, short description or tags, in either language, and takes signs for themselves', async () => {
    const texts = {
      displayName: 'Météo pour tous',
      shortDescription: 'Prévisions',
      longDescription: '',
      bullets: [],
      captions: [],
    };
    await offer('Weather for all', {
      shortDescription: 'Forecasts 100% right',
      tags: ['Climate'],
      translations: { fr: texts },
    });
    await offer('Verse engine', { shortDescription: 'Poems_on_demand' });
    expect(await names(null, { q: 'WEATHER climate' })).toEqual(['Weather for all']);
    expect(await names(null, { q: 'weather poems' })).toEqual([]);
    expect(await names(null, { q: '100%' })).toEqual(['Weather for all']);
    expect(await names(null, { q: 's_on_d' })).toEqual(['Verse engine']);
    expect(await names(null, { q: '%' })).toEqual(['Weather for all']);
    expect(await names(null, { q: "'; DROP TABLE x; --" })).toEqual([]);
    expect(await names(null, { q: 'météo' })).toEqual([]);
    expect(await names(null, { q: 'météo' }, { locale: 'fr' })).toEqual(['Météo pour tous']);
    expect(await names(null, { q: 'forecasts' }, { locale: 'fr' })).toEqual(['Météo pour tous']);
    for (const q of ['meteo', 'METÉO', 'previsions tous'])
      expect(await names(null, { q }, { locale: 'fr' }), q).toEqual(['Météo pour tous']);
    for (const q of ['wéather', 'CLÎMATE']) expect(await names(null, { q }), q).toEqual(['Weather for all']);
    expect((await find(null, {})).rows.length).toBe(2);
  });

  it('pages through everything once, in the order of names, and starts over for a cursor that is not its own', async () => {
    const category = `c-${randomUUID()}`;
    for (const name of ['delta', 'Alpha', 'bravo', 'Charlie', 'bravo'])
      await offer(name, { categories: [category] });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await find(null, { category, limit: 2, cursor: cursor ?? undefined });
      seen.push(...page.rows.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Alpha', 'bravo', 'bravo', 'Charlie', 'delta']);
    const forged = Buffer.from(JSON.stringify(['x', 'not-a-guid'])).toString('base64url');
    for (const wrong of ['nonsense', forged])
      expect((await find(null, { category, cursor: wrong })).rows.length).toBe(5);
  });

  it('counts each category over what the viewer finds', async () => {
    await seedReference();
    const { provider, actor: owner } = await createTeam();
    const row = { providerId: provider.id, listing: { categories: ['networking', 'storage'] } };
    await createOfferingRow({ ...row, visibility: 'public' });
    await createOfferingRow({ ...row, visibility: 'limited' });
    const counts = async (viewer: Actor | null) =>
      (await catalogCategories(viewer, { locale: 'fr' })).map(({ name, count }) => [name, count]);
    expect(await counts(null)).toEqual([
      ['Réseau', 1],
      ['Stockage', 1],
    ]);
    expect(await counts(owner)).toEqual([
      ['Réseau', 2],
      ['Stockage', 2],
    ]);
  });
});

describeDatabase('an offering’s page', () => {
  it('shows the plans that can be bought, where, and in the prices asked for', async () => {
    await seedReference();
    const { provider } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'public' });
    const amounts = [
      { country: 'USA', currency: 'USD', prices: ['0.01'] },
      { country: 'FRA', currency: 'EUR', prices: ['0.009'] },
    ];
    const plan = await createPlanRow(id, 'metered', { metrics: [callsMetric({ amounts })] });
    const undeployed = await createPlanRow(id, 'subscription');
    const free = await createPlanRow(id, 'free', { position: 1 });
    const broker = await createBrokerRow(id);
    const deploy = (planId: string, regionId: string, publishedAt: Date | null) =>
      createDeploymentRow({ offeringId: id, planId, brokerId: broker.id, regionId, publishedAt });
    await deploy(plan.id, 'eu-de', new Date());
    await deploy(plan.id, 'us-south', null);
    await deploy(free.id, 'eu-gb', new Date());

    const entry = await catalogEntry(null, id, { locale: 'fr', market: 'EUR' });
    expect(entry?.plans.map(({ id: one }) => one)).toEqual([plan.id, free.id]);
    expect(entry?.plans.some(({ id: one }) => one === undeployed.id)).toBe(false);
    expect(entry).toMatchObject({
      regions: ['Francfort', 'Londres'],
      market: { country: 'FRA', currency: 'EUR' },
      plans: [
        { regions: ['Francfort'], prices: [{ lines: [{ values: { price: '0,009\u00A0€' } }] }] },
        { prices: [], quotas: [{}] },
      ],
    });
  });

  it('leads to the reserved documentation only once it is published', async () => {
    const { provider } = await createTeam();
    const offering = await createOfferingRow({ providerId: provider.id, visibility: 'public' });
    const url = `http://localhost:3000/docs/${offering.documentationSlug}`;
    await db.listing.update({ where: { offeringId: offering.id }, data: { documentationUrl: url } });
    const documentation = async () => (await catalogEntry(null, offering.id, en))?.links.documentation;
    expect(await documentation()).toBe('');
    await db.guidance.update({
      where: { offeringId: offering.id },
      data: { publishedMarkdown: '# x', publishedAt: new Date() },
    });
    expect(await documentation()).toBe(url);
  });

  it('names the replacement of a deprecated offering to whoever can open it', async () => {
    const { provider, actor: owner } = await createTeam();
    const successor = await createOfferingRow({
      providerId: provider.id,
      visibility: 'limited',
      name: 'Successor',
    });
    const offering = { replacementId: successor.id, endOfServiceOn: new Date('2027-12-31') };
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'deprecated', offering });
    expect(await catalogEntry(owner, id, en)).toMatchObject({
      replacement: { id: successor.id, name: 'Successor' },
    });
    expect(await catalogEntry(null, id, en)).toMatchObject({
      replacement: null,
      endOfServiceOn: new Date('2027-12-31'),
    });
  });
});
