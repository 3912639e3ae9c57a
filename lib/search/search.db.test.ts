import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createPerson, createPlatformActor, createTeam, actorFor } from '@/prisma/factories';
import { createBrokerRow, createDeploymentRow } from '@/prisma/factories/brokers';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createPlanRow } from '@/prisma/factories/plans';
import { createReviewRow } from '@/prisma/factories/reviews';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { searchEverything } from './queries';
import { SEARCH_KINDS } from './schema';

const word = () => `w${randomUUID().slice(0, 8)}`;

/** One of each kind that `name` finds, of a new provider. */
const everything = async (name: string) => {
  const team = await createTeam();
  const { id: offeringId } = await createOfferingRow({
    providerId: team.provider.id,
    name: `Example ${name} Service`,
    serviceName: name,
  });
  await db.region.upsert({
    where: { id: 'eu-test' },
    update: {},
    create: { id: 'eu-test', kind: 'region', names: { en: 'Frankfurt', fr: 'Francfort' }, position: 1 },
  });
  const plan = await createPlanRow(offeringId, 'subscription', { displayName: `Standard ${name}` });
  const broker = await createBrokerRow(offeringId, { name: `Broker ${name}` });
  await createDeploymentRow({ offeringId, planId: plan.id, brokerId: broker.id, regionId: 'eu-test' });
  await createReviewRow({ offeringId, kind: 'registration', submittedBy: team.actor });
  const colleague = await createPerson({
    name: `Person ${name}`,
    memberships: [{ providerId: team.provider.id, role: 'viewer' }],
  });
  return { ...team, offeringId, colleague };
};

const kindsFound = async (...args: Parameters<typeof searchEverything>) =>
  new Set((await searchEverything(...args)).hits.map(({ kind }) => kind));

describeDatabase('the search', () => {
  it('finds one’s own of every kind, and nothing of another provider', async () => {
    const name = word();
    const { actor, offeringId } = await everything(name);
    const { actor: stranger } = await createTeam();
    expect(await kindsFound(actor, { q: name })).toEqual(new Set(SEARCH_KINDS));
    const nobody = await actorFor((await createPerson()).id);
    for (const outsider of [stranger, nobody])
      for (const q of [name, `example ${name}`, 'person', 'frankfurt', 'standard', 'broker', 'ex', 'service'])
        expect(JSON.stringify(await searchEverything(outsider, { q }))).not.toContain(name);
    const { hits } = await searchEverything(actor, { q: name });
    expect(hits.find(({ kind }) => kind === 'review')?.href).toBe(`/offerings/${offeringId}/registration`);
  });

  it('shows the platform’s people everything, persons to operators only', async () => {
    const name = word();
    const { colleague } = await everything(name);
    expect(await kindsFound(await createPlatformActor('operator'), { q: name })).toEqual(
      new Set(SEARCH_KINDS),
    );
    const forReviewer = await searchEverything(await createPlatformActor('reviewer'), { q: name });
    expect(new Set(forReviewer.hits.map(({ kind }) => kind))).toEqual(
      new Set(SEARCH_KINDS.filter((kind) => kind !== 'person')),
    );
    expect(JSON.stringify(forReviewer)).not.toContain(colleague.email);
    expect(forReviewer.hits.find(({ kind }) => kind === 'review')?.href).toMatch(/^\/reviews\//);
  });

  it('finds the names of offerings whatever accents they or the words have', async () => {
    const name = word();
    const { actor, offeringId } = await everything(`${name} Marée œuvre`);
    const plain = await createOfferingRow({
      providerId: (await createTeam()).provider.id,
      name: `${name} Maree`,
    });
    const ids = async (who: Parameters<typeof searchEverything>[0], q: string) => {
      const { hits } = await searchEverything(who, { q });
      return hits.filter(({ kind }) => kind === 'offering').map(({ id }) => id);
    };
    for (const q of ['maree', `MARÉE ${name}`, 'oeuvre ma', 'mår'])
      expect(await ids(actor, q), q).toEqual([offeringId]);
    expect(await ids(actor, 'ar')).toEqual([]);
    expect((await ids(await createPlatformActor('reviewer'), `marée ${name}`)).sort()).toEqual(
      [offeringId, plain.id].sort(),
    );
    expect((await searchEverything(actor, { q: 'maree standard' })).hits.map(({ kind }) => kind)).toContain(
      'plan',
    );
    expect((await searchEverything(actor, { q: 'maree regions' })).near.map(({ id }) => id)).toEqual([
      offeringId,
    ]);
  });

  it('takes words in any order, beginnings of words, and signs as they are', async () => {
    const name = word();
    const { actor, offeringId } = await everything(name);
    const offerings = async (q: string) =>
      (await searchEverything(actor, { q })).hits
        .filter(({ kind }) => kind === 'offering')
        .map(({ id }) => id);
    for (const q of [`SERVICE ${name}`, `${name.slice(0, 6)} exam`, 'se', name])
      expect(await offerings(q), q).toEqual([offeringId]);
    for (const q of ['100%', '_____', `${name} unheard`]) expect(await offerings(q), q).toEqual([]);
    const { hits, near } = await searchEverything(actor, { q: `${name} regions` });
    expect(hits).toEqual([]);
    expect(near).toEqual([{ id: offeringId, name: `Example ${name} Service` }]);
    const found = await searchEverything(actor, { q: `${name} francfort` });
    expect(found.hits.map(({ kind, context }) => [kind, context])).toEqual([
      ['deployment', `Example ${name} Service`],
    ]);
  });
});
