import { expect, it } from 'vitest';
import { describeDatabase } from '@/lib/testing/database';
import { db } from './client';
import { isUniqueViolation } from './database-error';
import { Prisma } from './generated/client';
import { execute, sendText, rows } from './statement';
import { inTransaction } from './tx';

const accountId = (digit: string) => digit.repeat(32);
const insert = (digit: string) =>
  Prisma.sql`INSERT INTO "Account" ("id", "name") VALUES (${accountId(digit)}, ${digit})`;
const named = (digit: string) => Prisma.sql`SELECT "name" FROM "Account" WHERE "id" = ${accountId(digit)}`;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describeDatabase('statements by the driver', () => {
  it('read every type that the console stores', async () => {
    const moment = new Date('2026-03-29T00:59:59.123Z');
    const [row] = await rows(
      db,
      Prisma.sql`SELECT ${moment}::timestamptz AS "moment", '2026-03-29'::date AS "day", 9007199254740993::int8 AS "big", 7::int AS "small",
        1.10::numeric AS "exact", '{"a": [1]}'::jsonb AS "json", ARRAY['x', 'y'] AS "list", NULL::text AS "nothing", true AS "yes"`,
    );
    expect(row).toEqual({
      moment,
      day: new Date('2026-03-29T00:00:00Z'),
      big: 9007199254740993n,
      small: 7,
      exact: '1.10',
      json: { a: [1] },
      list: ['x', 'y'],
      nothing: null,
      yes: true,
    });
  });

  it('belong to the transaction whose tx they are sent with', async () => {
    const failing = inTransaction(async (tx) => {
      expect(await execute(tx, insert('1'))).toBe(1);
      await tx.account.update({ where: { id: accountId('1') }, data: { name: 'renamed' } });
      expect(await rows(tx, named('1'))).toEqual([{ name: 'renamed' }]);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await rows(db, named('1'))).toEqual([]);
    await inTransaction((tx) => execute(tx, insert('1')));
    expect(await rows(db, named('1'))).toEqual([{ name: '1' }]);
  });

  it('are refused with the outer client inside, and with a tx that has ended', async () => {
    await expect(inTransaction(() => rows(db, named('1')))).rejects.toThrow('send it with the tx');
    let late: Promise<unknown> | undefined;
    await inTransaction(async (tx) => {
      late = pause(20).then(() => execute(tx, insert('2')));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('has ended');
    expect(await rows(db, named('2'))).toEqual([]);
  });

  it('never run outside a transaction that took too long', async () => {
    const slow = inTransaction(
      async (tx) => {
        await execute(tx, insert('3'));
        await pause(300);
        await execute(tx, insert('4'));
      },
      { timeoutMs: 100 },
    );
    await expect(slow).rejects.toThrow();
    await pause(50);
    expect([...(await rows(db, named('3'))), ...(await rows(db, named('4')))]).toEqual([]);
  });

  it('keep forty transactions at once apart', async () => {
    await execute(db, insert('5'));
    const increment = () =>
      inTransaction(async (tx) => {
        const [row] = await rows<{ name: string }>(tx, Prisma.sql`${named('5')} FOR UPDATE`);
        await execute(
          tx,
          Prisma.sql`UPDATE "Account" SET "name" = ${String(Number(row!.name) + 1)} WHERE "id" = ${accountId('5')}`,
        );
      });
    await Promise.all(Array.from({ length: 40 }, increment));
    expect(await rows(db, named('5'))).toEqual([{ name: '45' }]);
  });

  it('say which unique value is taken', async () => {
    const error: unknown = await execute(db, insert('5')).catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'Account_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'name')).toBe(false);
  });

  it('that are a script leave no transaction behind when it fails', async () => {
    const failing = 'BEGIN; CREATE TABLE "Left" (id int); SELECT 1/0; COMMIT';
    for (let time = 0; time < 3; time += 1) await expect(sendText(db, failing)).rejects.toThrow(/division/);
    const { rows: answered } = await sendText(db, 'SELECT 1 AS one; SELECT 2 AS two');
    expect(answered).toEqual([{ two: 2 }]);
    expect(await db.offering.count()).toBe(0);
  });
});
