import { randomUUID } from 'node:crypto';
import { expect, test, visit } from '../fixtures';
import { fill, press } from '../support/journey/form';
import { listenAsBroker } from '../support/listening-broker';
import { command } from '../support/service';

test('headers that a broker wants are typed once and sent with every call', async ({ as }) => {
  const [owner, reviewer] = [await as('owner'), await as('reviewer')];
  const broker = await listenAsBroker();
  const name = `Example Headers ${randomUUID().slice(0, 8)}`;
  const { id } = await command<{ id: string }>(owner, 'POST', 'offerings', { name });
  const last = () => broker.calls.at(-1)?.['x-bluemix-region'];

  try {
    await test.step('a credential is no header', async () => {
      await visit(owner, `/offerings/${id}/brokers`);
      const typed = { name: 'Picky', url: broker.url, username: 'broker', secret: 'a-password' };
      await fill(owner, { ...typed, headers: 'X-Bluemix-Region: us-south\nX-Api-Key: abc' });
      await owner.getByRole('button', { name: 'Register and check' }).click();
      await expect(owner.getByText('X-Api-Key sounds like a credential.')).toBeVisible();
      expect(broker.calls).toEqual([]);
    });

    await test.step('what is typed reaches the broker', async () => {
      await fill(owner, { headers: 'X-Bluemix-Region: us-south' });
      await press(owner, 'Register and check');
      await owner.waitForURL(/\/brokers\/[0-9a-f-]+$/);
      await expect(owner.getByText('Reachable', { exact: true }).first()).toBeVisible();
      expect(last()).toBe('us-south');
    });

    await test.step('a later check sends it too, and reviewers see it', async () => {
      await press(owner, 'Check again');
      expect(broker.calls.map((headers) => headers['x-bluemix-region'])).toEqual(['us-south', 'us-south']);
      await visit(reviewer, new URL(owner.url()).pathname);
      await expect(reviewer.getByText('X-Bluemix-Region: us-south').first()).toBeVisible();
      await expect(reviewer.getByText('No calls yet')).toBeVisible();
    });

    await test.step('and it goes when it is taken out', async () => {
      await fill(owner, { headers: '' });
      await press(owner, 'Save and check');
      await expect(owner.getByText('Saved and checked.')).toBeVisible();
      expect(broker.calls).toHaveLength(3);
      expect(last()).toBeUndefined();
    });
  } finally {
    broker.close();
  }
});
