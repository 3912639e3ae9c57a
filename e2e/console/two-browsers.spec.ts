import { expect, test, visit } from '../fixtures';

test('two people on one form see each other, and bring together what both changed', async ({ as }) => {
  const [ana, ben] = [await as('owner'), await as('editor')];
  const created = await ana.request.post('/api/console/offerings', { data: { name: 'Two at once' } });
  const { id } = (await created.json()) as { id: string };
  const address = `/offerings/${id}/listing`;
  const stored = async () => (await ana.request.get(`/api/console${address}`)).json() as Promise<object>;

  await visit(ana, address);
  await visit(ben, address);
  await expect(ben.getByText(/is on this page too/)).toBeVisible();
  await expect(ana.getByText(/is on this page too/)).toBeVisible({ timeout: 40_000 });

  // Different fields: nobody is asked.
  await ana.getByLabel('Display name').first().fill('Named by Ana');
  await expect(ana.getByText(/^Saved \d/)).toBeVisible();
  await ben.getByLabel('Short description').first().fill('Described by Ben.');
  await expect(ben.getByText(/^Saved \d/)).toBeVisible();
  await expect(ben.getByLabel('Display name').first()).toHaveValue('Named by Ana');
  expect(await stored()).toMatchObject({
    displayName: 'Named by Ana',
    shortDescription: 'Described by Ben.',
  });

  // The same field: the one who comes second chooses, and what differs elsewhere is merged before.
  await ben.getByLabel('Display name').first().fill('Named by Ben');
  await expect.poll(stored).toMatchObject({ displayName: 'Named by Ben' });
  await ana.getByLabel('Display name').first().fill('Named by Ana again');
  const dialog = ana.getByRole('dialog', { name: 'Two of you changed this field' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('Named by Ana again')).toBeVisible();
  await expect(dialog.getByText('Named by Ben')).toBeVisible();
  expect(await stored()).toMatchObject({ displayName: 'Named by Ben' });
  await dialog.getByText('Named by Ana again').click();
  await dialog.getByRole('button', { name: 'Save my choice' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(stored)
    .toMatchObject({ displayName: 'Named by Ana again', shortDescription: 'Described by Ben.' });
  await expect(ana.getByLabel('Short description').first()).toHaveValue('Described by Ben.');
});
