import { randomUUID } from 'node:crypto';
import { expect, test, visit } from '../fixtures';
import { onDatabase } from '../support/database';

type GivenUp = { queue: string; data: object; reason: string };

/** Work as it lies there after its last attempt: only a fault of the platform itself makes any. */
const giveUp = (baseURL: string, { queue, data, reason }: GivenUp) =>
  onDatabase(
    baseURL,
    `INSERT INTO pgboss.job (name, data, state, output, retry_count, started_on, completed_on)
     VALUES ($1, $2, 'failed', $3, 1, now(), now())`,
    [queue, data, { message: reason }],
  );

const brokerOf = async (baseURL: string, offering: string) => {
  const [broker] = await onDatabase<{ id: string; checkedAt: Date | null }>(
    baseURL,
    `SELECT b."id", b."checkedAt" FROM "Broker" b JOIN "Offering" o ON o."id" = b."offeringId"
     WHERE o."name" = $1 LIMIT 1`,
    [offering],
  );
  return broker!;
};

test('an operator finds what was given up and has it tried again', async ({ as, baseURL }) => {
  const server = baseURL!;
  const [operator, owner] = [await as('operator'), await as('owner')];
  const broker = await brokerOf(server, 'Example Sonnet');
  const operationId = randomUUID();

  await test.step('it is nobody else’s to see', async () => {
    expect((await owner.request.get('/jobs')).status()).toBe(403);
    await visit(owner, '/home');
    await expect(owner.getByRole('link', { name: 'Background work' })).toHaveCount(0);
  });

  await test.step('nothing is there at first', async () => {
    await visit(operator, '/home');
    await operator.getByRole('navigation').getByRole('link', { name: 'Background work' }).click();
    await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Background work');
    await expect(operator.getByText('Nothing was given up', { exact: true })).toBeVisible();
  });

  await test.step('what is given up comes to the open page by itself', async () => {
    const reason = 'The database went away';
    await giveUp(server, { queue: 'contract-watch', data: { brokerId: broker.id }, reason });
    await giveUp(server, { queue: 'instance-operation', data: { operationId, step: 0 }, reason: 'A slip' });
    const row = operator.getByRole('row', { name: /Look at a contract/ });
    await expect(row).toContainText(reason);
    await expect(row.getByRole('link')).toHaveAttribute('href', new RegExp(`/brokers/${broker.id}$`));
    await expect(operator.getByRole('row', { name: /Operation on an instance/ })).toContainText(operationId);
    await expect(operator.getByText('0 waiting, 0 running, 1 given up').first()).toBeVisible();
  });

  await test.step('it is tried again with the keyboard, and done', async () => {
    const button = operator.getByRole('button', {
      name: `Try again: Operation on an instance, ${operationId}`,
    });
    await operator.keyboard.press('j');
    await expect(button).toBeFocused();
    await operator.keyboard.press('Enter');
    await expect(button).toHaveCount(0);
    await operator.getByRole('button', { name: /^Try again: Look at a contract/ }).click();
    await expect(operator.getByText('Nothing was given up', { exact: true })).toBeVisible();
    await expect(operator.getByText('0 waiting, 0 running, 0 given up')).toHaveCount(4);
  });

  await test.step('the broker was looked at, and the log says who asked', async () => {
    await expect(async () => {
      const after = await brokerOf(server, 'Example Sonnet');
      expect(after).not.toEqual(broker);
    }).toPass();
    await visit(operator, '/audit?action=job');
    await expect(operator.getByRole('main').getByRole('listitem').filter({ hasText: 'Olga' })).toHaveCount(2);
  });
});
