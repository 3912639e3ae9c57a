import { expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { listOfferings } from '../offerings/queries';
import { listOfferingsSchema } from '../offerings/schema';
import { exportHistory, exportList } from './export/service';
import type { Texts } from './export/tables';
import { listPreferences } from './queries';
import { filterOf, openingFilter } from './schema';
import { changeFilter, deleteFilter, saveFilter, setColumns } from './service';

const texts: Texts = Object.assign((key: string) => key, { has: () => false });
const whole = async (file: { parts: AsyncGenerator<string> }) => {
  let text = '';
  for await (const part of file.parts) text += part;
  return text;
};

describeDatabase('lists', () => {
  it('keep filters for one person, one of them to open with', async () => {
    const { actor } = await createTeam();
    const { actor: other } = await createTeam();
    const first = await saveFilter(actor, 'offerings', {
      name: 'Drafts',
      query: 'visibility=draft&cursor=x&evil=1',
    });
    expect(first.query).toBe('visibility=draft');
    const second = await saveFilter(actor, 'offerings', { name: 'Public', query: 'visibility=public' });
    await expect(saveFilter(actor, 'offerings', { name: 'Public', query: '' })).rejects.toMatchObject({
      code: 'invalid',
    });
    for (const { id } of [first, second])
      await changeFilter(actor, { list: 'offerings', filterId: id }, { isDefault: true });
    const { filters } = await listPreferences(actor, 'offerings');
    expect(filters.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Drafts', false],
      ['Public', true],
    ]);
    expect(openingFilter(filters, {})).toBe('visibility=public');
    expect(openingFilter(filters, { all: '1' })).toBeNull();
    expect((await listPreferences(other, 'offerings')).filters).toEqual([]);
    const theirs = { list: 'offerings' as const, filterId: first.id };
    await expect(changeFilter(other, theirs, { name: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(deleteFilter(other, theirs)).rejects.toMatchObject({ code: 'not_found' });
    await expect(deleteFilter(actor, { ...theirs, list: 'audit' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await deleteFilter(actor, theirs);
    await setColumns(actor, 'offerings', ['updated', 'name']);
    expect((await listPreferences(actor, 'offerings')).columns).toEqual(['updated', 'name']);
    expect((await listPreferences(other, 'offerings')).columns).toBeNull();
    expect(
      await db.auditEvent.count({ where: { actorId: actor.userId, action: { startsWith: 'list.' } } }),
    ).toBe(6);
  });

  it('turn their pages on and back in every order', async () => {
    const { provider, actor } = await createTeam();
    for (const name of ['A', 'B', 'C', 'D', 'E'])
      await createOfferingRow({ providerId: provider.id, name, updatedAt: new Date('2026-01-01') });
    const page = async (search: object) => {
      const found = await listOfferings(actor, listOfferingsSchema.parse({ limit: '2', ...search }));
      return { ...found, names: found.rows.map(({ name }) => name).join('') };
    };
    for (const sort of ['updated', 'oldest', 'name', 'nameBackwards']) {
      const first = await page({ sort });
      const second = await page({ sort, cursor: first.nextCursor });
      const third = await page({ sort, cursor: second.nextCursor });
      expect([first.previousCursor, third.nextCursor], sort).toEqual([null, null]);
      expect([...(first.names + second.names + third.names)].sort().join(''), sort).toBe('ABCDE');
      const back = await page({ sort, before: third.previousCursor });
      expect(back.names, sort).toBe(second.names);
      expect((await page({ sort, before: back.previousCursor })).names, sort).toBe(first.names);
      expect((await page({ sort, cursor: back.nextCursor })).names, sort).toBe(third.names);
    }
  });

  it('are exported whole, as far as one may see them', async () => {
    const { provider, actor } = await createTeam();
    const { actor: stranger } = await createTeam();
    const rows = await Promise.all(
      Array.from({ length: 103 }, (_, index) =>
        createOfferingRow({ providerId: provider.id, name: `=Offering ${index}` }),
      ),
    );
    const offerings = { list: 'offerings' as const, search: { q: 'offering' } };
    const text = await whole(await exportList(actor, texts, offerings));
    expect(text.trim().split('\r\n')).toHaveLength(104);
    for (const { id } of rows) expect(text).toContain(id);
    expect(text).not.toMatch(/^=/m);
    expect(await whole(await exportList(stranger, texts, offerings))).not.toContain(provider.name);
    const some = await exportList(actor, texts, { ...offerings, search: { q: 'Offering 102' } });
    expect((await whole(some)).trim().split('\r\n')).toHaveLength(2);
    await expect(
      exportHistory(stranger, texts, { offeringId: rows[0]!.id, search: {} }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(exportList(actor, texts, { list: 'audit', search: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(exportList(actor, texts, { list: 'people', search: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(exportList(actor, texts, { list: 'reviews', search: {} })).rejects.toMatchObject({
      code: 'not_found',
    });
    const operator = await createPlatformActor('operator');
    await whole(await exportList(operator, texts, { list: 'audit', search: { action: 'list' } }));
    expect(await db.auditEvent.count({ where: { actorId: operator.userId, action: 'audit.export' } })).toBe(
      1,
    );
  });
});

it('the filter of an address is what the list understands, in one order', () => {
  expect(filterOf('offerings', { visibility: 'draft', q: 'a b', cursor: 'x', all: '1' })).toBe(
    'q=a+b&visibility=draft',
  );
});
