import { expect, type Page } from '@playwright/test';
import { fill, open, press, save } from './form';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0f62fe" d="M4 4h24v24H4z"/></svg>';
const complete = (page: Page) => expect(page.getByText('Nothing is missing on this page')).toBeVisible();

/** The listing, saved half-way first: a draft needs nothing. */
export const listing = async (page: Page, id: string, name: string) => {
  await open(page, `/offerings/${id}/listing`, 'Listing');
  await fill(page, { displayName: name, shortDescription: 'Writes a limerick.' });
  await save(page);
  await expect(page.getByText(/things are missing before you can publish/)).toBeVisible();
  await fill(page, {
    shortDescription: 'Writes a limerick about anything.',
    longDescription: 'It writes limericks in thirty languages. It never repeats itself.',
    tags: 'text, poetry',
    termsUrl: 'https://verse.example/limerick/terms',
  });
  await page.getByRole('button', { name: 'Paste the SVG source' }).click();
  await page.locator('#icon-source').fill(ICON);
  await press(page, 'Use this drawing');
  await page.locator('label').filter({ hasText: 'Developer tools' }).first().click();
  await page.locator('label[for="field-termsConfirmed"]').click();
  await page.getByRole('button', { name: 'Use the reserved address' }).first().click();
  await page.getByRole('button', { name: 'Use the reserved address' }).first().click();
  await complete(page);
  await save(page);
};

/** Service name, a parameter, region and support. */
export const settings = async (page: Page, id: string, serviceName: string) => {
  await open(page, `/offerings/${id}/settings`, 'Settings');
  await fill(page, {
    serviceName,
    supportSiteUrl: 'https://support.verse.example',
    supportEmail: 'support@verse.example',
    escalationContact: 'Duty manager, +49 30 1234567',
    supportHours: 'Monday to Friday, 9:00 to 17:00 CET',
  });
  for (const choice of ['bindable', 'planUpdateable'])
    await page.locator(`label[for="field-${choice}"]`).click();
  await page.getByRole('button', { name: 'Add a parameter' }).click();
  await fill(page, {
    'parameters.0.name': 'author',
    'parameters.0.label': 'Author',
    'parameters.0.pattern': '[A-Z].*',
  });
  await page.locator('label[for="field-parameters-0-required"]').click();
  await page.locator('label').filter({ hasText: 'Frankfurt (eu-de)' }).first().click();
  await complete(page);
  await save(page);
};

type Secrets = { apiKey: string; clientSecret: string };

/** IAM with its show-once secrets, then the redirect URI. */
export const access = async (page: Page, id: string): Promise<Secrets> => {
  await open(page, `/offerings/${id}/access`, 'Access');
  await press(page, 'Enable IAM');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Store these secrets now')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  const shown = await dialog.innerText();
  const [apiKey] = /pwk_[\w-]+/.exec(shown)!;
  const [clientSecret] = /pws_[\w-]+/.exec(shown)!;
  await dialog.locator('label[for="secret-stored"]').click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Add a redirect URI' }).last().click();
  await page.locator('#field-redirectUris-0').fill('https://dashboard.verse.example/callback#here');
  await page.getByRole('button', { name: 'Save redirect URIs' }).click();
  await expect(page.getByText('a redirect URI has no fragment')).toBeVisible();
  await page.locator('#field-redirectUris-0').fill('https://dashboard.verse.example/callback');
  await save(page, 'Save redirect URIs');
  return { apiKey, clientSecret };
};

/** Step 4: a login through the client, exchange by exchange, and the question to /v2/authz. */
export const testLogin = async (page: Page, id: string, { apiKey, clientSecret }: Secrets) => {
  await open(page, `/offerings/${id}/access`, 'Access');
  await page.getByRole('link', { name: 'Test the login' }).click();
  await page.getByRole('link', { name: 'Open the authorise URL' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/test-login\?code=/);
  await page.getByLabel('Client secret').fill(clientSecret);
  await page.getByRole('button', { name: 'Get the tokens' }).click();
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('Permitted (by a role)')).toBeVisible();
};
