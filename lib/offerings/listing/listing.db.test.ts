import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../auth/permissions';
import { db } from '../../db/client';
import { describeDatabase } from '@/lib/testing/database';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { listingDetail, listingIcon, listingOf } from './queries';
import { saveListingSchema, type SaveListing } from './schema';
import { removeIcon, saveIcon, saveListing } from './service';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><path d="M0 0h9v9z"/></svg>';
const OTHER_SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';

const fresh = async (
  actor: Actor,
  change: Partial<SaveListing> = {},
  of: { visibility?: 'draft' | 'limited' | 'public' } = {},
) => {
  const offering = await createOfferingRow({ providerId: actor.memberships[0]!.providerId, ...of });
  const listing = await listingOf(db, offering.id);
  return { id: offering.id, body: saveListingSchema.strip().parse({ ...listing, ...change }) };
};
const auditOf = (offeringId: string) =>
  db.auditEvent.findMany({
    where: { offeringId },
    orderBy: { id: 'asc' },
    select: { action: true, before: true, after: true },
  });
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'saved',
    (error: { code?: string }) => error.code,
  );

describeDatabase('the listing', () => {
  let owner: Actor;
  beforeAll(async () => {
    owner = (await createTeam()).actor;
    await db.category.create({
      data: { id: 'databases', names: { en: 'Databases', fr: 'Bases de données' }, position: 0 },
    });
  });

  it('saves incomplete and comes back as it was saved, in any language of the reader', async () => {
    const translations = {
      fr: {
        displayName: 'Recherche',
        shortDescription: '',
        longDescription: '',
        bullets: [{ title: 'Un', text: '' }],
        alts: [],
        captions: [],
      },
    };
    const change = {
      displayName: 'Acme',
      categories: ['databases'],
      tags: ['a'],
      bullets: [{ title: 'One', text: '' }],
      translations,
    };
    const { id, body } = await fresh(owner, change);
    const saved = await saveListing(owner, id, body);
    expect(saved).toEqual({ ...body, version: 1, iconHash: null });
    const detail = await listingDetail(owner, id, { locale: 'fr' });
    expect(detail.listing).toEqual(saved);
    expect(detail.categories).toEqual([{ id: 'databases', name: 'Bases de données' }]);
  });

  it('writes only the changed fields to the audit log, and nothing for an unchanged save', async () => {
    const { id, body } = await fresh(owner, { displayName: 'Acme', termsConfirmed: true });
    const { version } = await saveListing(owner, id, body);
    await saveListing(owner, id, { ...body, version });
    const [row, ...more] = await auditOf(id);
    expect(row).toMatchObject({
      action: 'listing.save',
      after: { displayName: 'Acme', termsConfirmed: true },
    });
    expect(Object.keys(row!.after as object).toSorted()).toEqual(['displayName', 'termsConfirmed']);
    expect(more).toEqual([]);
  });

  it('refuses a version that is not the stored one, also of two at once', async () => {
    const { id, body } = await fresh(owner);
    const both = [
      saveListing(owner, id, { ...body, displayName: 'A' }),
      saveListing(owner, id, { ...body, displayName: 'B' }),
    ];
    expect((await Promise.all(both.map(outcome))).toSorted()).toEqual(['conflict', 'saved']);
    await expect(saveListing(owner, id, { ...body, displayName: 'C' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await listingOf(db, id)).displayName).not.toBe('C');
  });

  it('refuses a category that the catalog does not have, at its field', async () => {
    const { id, body } = await fresh(owner, { categories: ['databases', 'nowhere'] });
    await expect(saveListing(owner, id, body)).rejects.toMatchObject({
      code: 'invalid',
      extra: { fields: [{ path: 'categories', message: { values: { ids: 'nowhere' } } }] },
    });
  });

  it('is closed to other providers, viewers and reviewers, and once public to everybody', async () => {
    const { id, body } = await fresh(owner);
    const viewer = await actorFor(
      (
        await createPerson({
          memberships: [{ providerId: owner.memberships[0]!.providerId, role: 'viewer' }],
        })
      ).id,
    );
    const stranger = (await createTeam()).actor;
    for (const command of [
      (actor: Actor) => saveListing(actor, id, body),
      (actor: Actor) => saveIcon(actor, id, { svg: SVG, replaces: null }),
    ]) {
      await expect(command(stranger)).rejects.toMatchObject({ code: 'not_found' });
      await expect(command(viewer)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(command(await createPlatformActor('reviewer'))).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(listingDetail(stranger, id, { locale: 'en' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listingIcon(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await listingDetail(viewer, id, { locale: 'en' })).listing.version).toBe(0);

    const limited = await fresh(owner, { displayName: 'L' }, { visibility: 'limited' });
    expect((await saveListing(owner, limited.id, limited.body)).displayName).toBe('L');
    const shown = await fresh(owner, { displayName: 'P' }, { visibility: 'public' });
    await expect(saveListing(owner, shown.id, shown.body)).rejects.toMatchObject({
      code: 'forbidden',
      userMessage: { key: 'offerings.locked' },
    });
    await expect(saveIcon(owner, shown.id, { svg: SVG, replaces: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await auditOf(id)).toEqual([]);
  });

  it('stores the icon sanitised, replaces only the icon that was seen, and removes it', async () => {
    const { id, body } = await fresh(owner);
    const { iconHash, removed } = await saveIcon(owner, id, { svg: SVG, replaces: null });
    expect(removed).toEqual(['onload']);
    expect(await listingIcon(owner, id)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
    );
    await expect(saveIcon(owner, id, { svg: OTHER_SVG, replaces: null })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(removeIcon(owner, id, { replaces: 'f'.repeat(64) })).rejects.toMatchObject({
      code: 'conflict',
    });
    const next = await saveIcon(owner, id, { svg: OTHER_SVG, replaces: iconHash });
    expect((await saveListing(owner, id, body)).iconHash).toBe(next.iconHash);
    await removeIcon(owner, id, { replaces: next.iconHash });
    await expect(listingIcon(owner, id)).rejects.toMatchObject({ code: 'not_found' });
    const icons = (await auditOf(id)).filter(({ action }) => action === 'listing.icon');
    expect(icons.map(({ after }) => after)).toEqual([
      { iconHash },
      { iconHash: next.iconHash },
      { iconHash: null },
    ]);
  });

  it('keeps the present icon when the new one is refused', async () => {
    const { id } = await fresh(owner);
    const { iconHash } = await saveIcon(owner, id, { svg: SVG, replaces: null });
    await expect(saveIcon(owner, id, { svg: 'hello', replaces: iconHash })).rejects.toMatchObject({
      code: 'invalid',
      extra: { fields: [{ path: 'svg' }] },
    });
    expect((await listingOf(db, id)).iconHash).toBe(iconHash);
  });
});
