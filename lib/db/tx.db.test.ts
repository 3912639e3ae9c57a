import { expect, it } from 'vitest';
import { describeDatabase, testDatabaseKind } from '@/lib/testing/database';
import { db } from './client';
import { isUniqueViolation } from './database-error';
import { inTransaction } from './tx';

const accountId = (digit: string) => digit.repeat(32);
const newAccount = (digit: string) => ({ id: accountId(digit), name: digit });
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describeDatabase('inTransaction', () => {
  it('commits what its function did and returns its result', async () => {
    const created = await inTransaction((tx) => tx.account.create({ data: newAccount('1') }));
    expect(created.id).toBe(accountId('1'));
    expect(await db.account.count({ where: { id: accountId('1') } })).toBe(1);
  });

  it('rolls back when its function rejects', async () => {
    const failing = inTransaction(async (tx) => {
      await tx.account.create({ data: newAccount('2') });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.account.count({ where: { id: accountId('2') } })).toBe(0);
  });

  it('refuses the outer client and nesting, and allows both afterwards', async () => {
    await expect(inTransaction(async () => db.account.count())).rejects.toThrow('use the tx');
    await expect(inTransaction(() => inTransaction(async () => 1))).rejects.toThrow('pass tx on');
    let later: Promise<number> | undefined;
    await inTransaction(async () => {
      later = pause(20).then(() => db.account.count());
    });
    await expect(later).resolves.toBeGreaterThanOrEqual(0);
  });

  it('answers four times as many transactions as connections', async () => {
    await db.account.create({ data: newAccount('3') });
    const work = () =>
      inTransaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId('3')} FOR UPDATE`;
        const { name } = await tx.account.findUniqueOrThrow({ where: { id: accountId('3') } });
        await pause(5);
        const next = String((Number(name) || 0) + 1);
        await tx.account.update({ where: { id: accountId('3') }, data: { name: next } });
      });
    await db.account.update({ where: { id: accountId('3') }, data: { name: '0' } });
    await Promise.all(Array.from({ length: 40 }, work));
    expect((await db.account.findUniqueOrThrow({ where: { id: accountId('3') } })).name).toBe('40');
  });

  it('lets the database be used after a transaction that took too long', async () => {
    const slow = inTransaction(
      async (tx) => {
        await tx.account.create({ data: newAccount('4') });
        await pause(300);
        await tx.account.count();
      },
      { timeoutMs: 100 },
    );
    await expect(slow).rejects.toMatchObject({ code: 'P2028' });
    expect(await db.account.count({ where: { id: accountId('4') } })).toBe(0);
  });

  it.skipIf(testDatabaseKind !== 'postgresql')(
    'turns serialization failures and deadlocks into conflicts (PGlite has no concurrency)',
    async () => {
      await db.account.createMany({ data: [newAccount('5'), newAccount('6')] });
      const skew = (digit: string) =>
        inTransaction(
          async (tx) => {
            await tx.account.count();
            await tx.account.create({ data: newAccount(digit) });
            await pause(50);
          },
          { isolation: 'Serializable' },
        );
      const cross = (first: string, second: string) =>
        inTransaction(async (tx) => {
          await tx.account.update({ where: { id: accountId(first) }, data: { name: 'x' } });
          await pause(100);
          await tx.account.update({ where: { id: accountId(second) }, data: { name: 'x' } });
        });
      for (const race of [
        [skew('7'), skew('8')],
        [cross('5', '6'), cross('6', '5')],
      ]) {
        const outcomes = (await Promise.all(race.map(rejection))).filter((outcome) => outcome !== undefined);
        expect(outcomes).toEqual([expect.objectContaining({ code: 'conflict' })]);
      }
    },
  );
});

describeDatabase('isUniqueViolation', () => {
  it('recognises a taken value and its field, from models, raw SQL and transactions', async () => {
    await db.account.create({ data: newAccount('1') });
    await db.provider.create({ data: { name: 'One', accountId: accountId('1') } });
    const again = { data: { name: 'Two', accountId: accountId('1') } };
    const errors = await Promise.all([
      rejection(db.provider.create(again)),
      rejection(inTransaction((tx) => tx.provider.create(again))),
      rejection(
        db.$executeRaw`INSERT INTO "Provider" (id, name, "accountId") VALUES (gen_random_uuid(), 'Two', ${accountId('1')})`,
      ),
    ]);
    for (const error of errors) {
      expect(isUniqueViolation(error)).toBe(true);
      expect(isUniqueViolation(error, 'accountId')).toBe(true);
      expect(isUniqueViolation(error, 'name')).toBe(false);
    }
    const primary = await rejection(db.account.create({ data: newAccount('1') }));
    expect(isUniqueViolation(primary, 'Account_pkey')).toBe(true);
  });

  it('is false for other errors', async () => {
    const foreignKey = await rejection(
      db.provider.create({ data: { name: 'Two', accountId: accountId('9') } }),
    );
    expect(foreignKey).toBeInstanceOf(Error);
    expect(isUniqueViolation(foreignKey)).toBe(false);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });
});
