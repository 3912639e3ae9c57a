import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { describeDatabase } from '@/lib/testing/database';
import { inTransaction } from '../db/tx';
import { auditLog, offeringHistory } from './queries';
import { auditQuerySchema } from './schema';
import { recordAudit, type AuditActor } from './service';

const query = (more: object = {}) => auditQuerySchema.parse(more);

describeDatabase('the audit log', () => {
  const write = (actor: AuditActor | null, action: string, offeringId?: string) =>
    inTransaction((tx) =>
      recordAudit(tx, actor, {
        action,
        subjectType: 'plan',
        subjectId: randomUUID(),
        offeringId,
        before: { name: 'a' },
        after: { name: 'b' },
      }),
    );

  it('tells an offering’s story page by page, filtered, without addresses', async () => {
    const { provider, actor } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id, name: 'Verse' });
    for (const action of ['plan.create', 'plan.save', 'listing.save', 'plan.delete'])
      await write(actor, action, id);
    await write(null, 'visibility.retire', id);
    const actions = async (more: object) =>
      (await offeringHistory(actor, id, query(more))).rows.map(({ action }) => action);
    expect(await actions({})).toEqual([
      'visibility.retire',
      'plan.delete',
      'listing.save',
      'plan.save',
      'plan.create',
    ]);
    const first = await offeringHistory(actor, id, query({ limit: '2' }));
    expect(first.rows[0]).toMatchObject({
      bySystem: true,
      offeringName: 'Verse',
      address: null,
      changes: [{ field: 'name', before: 'a', after: 'b' }],
    });
    expect(await actions({ limit: '3', cursor: first.nextCursor! })).toEqual([
      'listing.save',
      'plan.save',
      'plan.create',
    ]);
    expect(await actions({ action: 'plan' })).toEqual(['plan.delete', 'plan.save', 'plan.create']);
    expect(await actions({ actor: actor.name.toUpperCase(), action: 'listing.save' })).toEqual([
      'listing.save',
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await actions({ from: today, to: today, limit: '1' })).toEqual(['visibility.retire']);
    expect(await actions({ to: '2020-01-01' })).toEqual([]);
  });

  it('is hidden from other providers, and whole only for the operator', async () => {
    const { provider } = await createTeam();
    const { actor: stranger } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id });
    const operator = await createPlatformActor('operator');
    await write(operator, 'installation.save');
    await expect(offeringHistory(stranger, id, query())).rejects.toMatchObject({ code: 'not_found' });
    await expect(auditLog(stranger, query())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(auditLog(await createPlatformActor('reviewer'), query())).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { rows } = await auditLog(operator, query({ action: 'installation' }));
    expect(rows).toMatchObject([{ action: 'installation.save', offeringName: null, address: '127.0.0.1' }]);
  });
});
