import { expect, test } from '../fixtures';

const TABLE = [
  'country;currency;up_to;CALL_PER_MONTH',
  'USA;USD;1000;1',
  'USA;USD;2500;0,9',
  'USA;USD;;0,75',
  'FRA;EUR;1000;0,95',
  'FRA;EURO;2500;0,85',
  'FRA;EUR;;0,7',
].join('\n');

test('a metered plan with tiers: priced, simulated, taken to a spreadsheet and back', async ({ as }) => {
  const page = await as('owner');
  const simulated = page.getByRole('region', { name: 'Tiered calls' }).first();

  await test.step('starts from what the kind leads to', async () => {
    await page.goto('/offerings');
    await page.getByRole('link', { name: 'Example Haiku' }).click();
    await page.waitForURL(/\/summary/);
    await page.goto(page.url().replace('/summary', '/plans?plan=new&kind=metered'));
    await expect(page.getByText('Your service submits usage every hour.').first()).toBeVisible();
    await page.getByLabel('Display name').fill('Tiered calls');
    await page.getByLabel('Programmatic name').fill('tiered-calls');
    await page.getByRole('button', { name: 'Add this plan' }).click();
    await expect(page.getByRole('heading', { name: 'Edit Tiered calls' })).toBeVisible();
  });

  await test.step('is given a metric with three tiers', async () => {
    await page.getByLabel('Aggregation unit').fill('CALL');
    await page.getByLabel('Metric id').fill('CALL_PER_MONTH');
    await page.getByLabel('Resource name').fill('Calls');
    await page.locator('#field-metrics-0-displayName-en-plural').fill('Calls');
    await page.locator('#field-metrics-0-unitName-en-plural').fill('calls');
    await page.getByLabel('Pricing model').selectOption('step_tier');
    await page.getByRole('button', { name: 'Add a tier' }).click();
    await page.getByLabel('Tier 1: up to and including').fill('1000');
    await page.getByLabel('Tier 2: up to and including').fill('2500');
    await expect(page.getByText('Holds every quantity above 2,500.')).toBeVisible();
    for (const [tier, price] of [1, 0.9, 0.75].entries()) {
      await page.getByLabel(`Price for United States in USD, tier ${tier + 1}`).fill(String(price));
    }
  });

  await test.step('is worked out line by line', async () => {
    await page.locator('#simulator-CALL_PER_MONTH').fill('5000');
    await expect(simulated).toContainText('1,000 at $1.00, 1,500 at $0.90, 2,500 at $0.75');
    await expect(simulated).toContainText('$4,225.00');
    await page.getByLabel('Pricing model').selectOption('granular_tier');
    await expect(simulated).toContainText('5,000 at $0.75');
    await expect(simulated).toContainText('$3,750.00');
    await page.getByLabel('Pricing model').selectOption('step_tier');
  });

  await test.step('has a suggested price in another currency', async () => {
    await page.locator('#simulator-market').selectOption('EUR-FRA');
    await expect(simulated).toContainText('Suggested');
    await expect(simulated).toContainText('€3,887.00');
    await expect(page).toHaveURL(/currency=EUR-FRA.*usage=CALL_PER_MONTH%3A5000/);
  });

  await test.step('takes a table once every row is right', async () => {
    await page.getByRole('button', { name: 'Import a CSV' }).click();
    const panel = page.getByRole('region', { name: 'Import prices' });
    const apply = panel.getByRole('button', { name: 'Put into the form' });
    await panel.getByLabel('Or paste the table here').fill(TABLE);
    const wrong = panel.getByRole('row', { name: 'EURO is no currency' });
    await expect(wrong.getByRole('cell').first()).toHaveText('6');
    await expect(wrong.getByRole('cell').nth(1)).toHaveText('currency');
    await expect(apply).toBeDisabled();
    await panel.getByLabel('Or paste the table here').fill(TABLE.replace('EURO', 'EUR'));
    await expect(panel.getByText('3 prices change')).toBeVisible();
    await apply.click();
    await expect(page.getByText('3 prices are in the form')).toBeVisible();
    await expect(page.getByLabel('Price for France in EUR, tier 2')).toHaveValue('0.85');
    // 950 + 1500 × 0.85 + 2500 × 0.7
    await expect(simulated).toContainText('€3,975.00');
  });

  await test.step('is compared in a table, and kept', async () => {
    await page.locator('#simulator-over').selectOption({ label: 'Calls' });
    await page.getByText('Show as a table').click();
    const table = page.getByRole('table', { name: 'Cost of a month by quantity' });
    await expect(table.getByRole('row', { name: /^5,000 / })).toContainText('€3,975.00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Price for France in EUR, tier 2')).toHaveValue('0.85');
    await expect(simulated).toContainText('€3,975.00');
  });

  await test.step('moves before the others by keyboard', async () => {
    const names = page.locator('main h3').filter({ hasText: /^(Lite|Standard|Tiered calls)$/ });
    await expect(names.first()).toHaveText('Lite');
    await page.getByRole('button', { name: 'Move Tiered calls to the left' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Move Tiered calls to the left' })).toBeEnabled();
    await page.getByRole('button', { name: 'Move Tiered calls to the left' }).press('Enter');
    await expect(names.first()).toHaveText('Tiered calls');
    await page.reload();
    await expect(names.first()).toHaveText('Tiered calls');
  });
});
