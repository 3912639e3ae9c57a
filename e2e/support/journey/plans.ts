import { expect, type Page } from '@playwright/test';
import { fill, open, press, save } from './form';

const addPlan = async (
  page: Page,
  id: string,
  kind: string,
  names?: { displayName: string; name: string },
) => {
  await open(page, `/offerings/${id}/plans`, 'Plans and prices');
  await page.locator('main a[href*="plan=new"]').first().click();
  await expect(page.getByRole('button', { name: 'Add this plan' })).toBeVisible();
  await page.locator(`label[for="field-kind-${kind}"]`).click();
  if (names) await fill(page, names);
  await press(page, 'Add this plan');
  await page.waitForURL(/plan=[0-9a-f]{8}-/);
  await expect(page.locator('#plan-editor')).toBeVisible();
};

/** A new plan starts with the regions of the settings. */
const region = (page: Page) => expect(page.locator('#region-eu-de')).toBeChecked();

/** The free plan and a metered one with a graduated price. */
export const plans = async (page: Page, id: string) => {
  await addPlan(page, id, 'free');
  await fill(page, { description: 'Try it at no cost.' });
  await region(page);
  await save(page);

  await addPlan(page, id, 'metered', { displayName: 'Standard', name: 'standard' });
  await fill(page, { description: 'Pay for what you use.' });
  await region(page);
  await fill(page, {
    'metrics.0.unit': 'API_CALL',
    'metrics.0.metricId': 'API_CALLS_PER_MONTH',
    'metrics.0.resourceName': 'ApiCalls',
    'metrics.0.displayName.en.singular': 'API call',
    'metrics.0.displayName.en.plural': 'API calls',
    'metrics.0.unitName.en.singular': 'call',
    'metrics.0.unitName.en.plural': 'calls',
    'metrics.0.amounts.0.prices.0': '0.01',
  });
  await page.getByRole('button', { name: 'Suggest prices' }).click();
  await page.getByRole('button', { name: 'Fill in these prices' }).click();
  await save(page);
  await press(page, 'Submit prices for review');
  await expect(page.getByText('submitted the prices for review')).toBeVisible();
};
