import { expect, type Page } from '@playwright/test';
import { fill, open, press } from './form';

const GUIDE = `# Getting started

Create an instance, open its dashboard, copy the address and ask for your first limerick. It takes five minutes.`;

/** Documentation published under the reserved address; the announcement handed in. */
export const content = async (page: Page, id: string) => {
  await open(page, `/offerings/${id}/content`, 'Documentation and marketing');
  await fill(page, { markdown: GUIDE });
  await press(page, 'Save the draft');
  await press(page, 'Publish the documentation');
  const link = page.getByRole('link', { name: /\/docs\// });
  await expect(link).toBeVisible();
  await fill(page, {
    headline: 'Limericks for everyone',
    audience: 'developers',
    wantedOn: '2100-01-15',
    body: 'Every application can now answer in verse.',
  });
  await page.locator('label[for="field-channels-blog"]').click();
  await press(page, 'Save the announcement');
  await press(page, 'Submit for review');
  await expect(page.getByText('In review')).toBeVisible();
  return (await link.getAttribute('href'))!;
};
