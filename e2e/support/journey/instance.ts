import { expect, type Page } from '@playwright/test';
import { visit } from '../../fixtures';
import { press } from './form';

/** The state that the page shows, once the broker has done what was asked. */
const reaches = (page: Page, state: string) =>
  expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible({ timeout: 20_000 });

const disableOrEnable = async (reviewer: Page, offeringId: string, words: 'Disable' | 'Enable') => {
  await visit(reviewer, `/offerings/${offeringId}/instances`);
  await reviewer.getByRole('button', { name: `${words} Evening lines` }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByLabel('Comment, for the log').fill('A trial.');
  await press(reviewer, words, dialog);
  await expect(dialog).toBeHidden();
};

/** A customer creates an instance from the catalog and finds it working. */
export const create = async (customer: Page, offeringId: string) => {
  await visit(customer, `/catalog/${offeringId}`);
  await customer.getByRole('link', { name: 'Create an instance' }).click();
  await customer.locator('#field-name').fill('Evening lines');
  await customer.locator('#field-planId').selectOption({ label: 'Standard' });
  await customer.getByLabel('Author (required)').fill('ana');
  await customer.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(customer.getByText('This does not match [A-Z].*.')).toBeVisible();
  await customer.getByLabel('Author (required)').fill('Ana');
  await press(customer, 'Create');
  await customer.waitForURL(/\/resources\/[0-9a-f-]{36}$/);
  await reaches(customer, 'Active');
  await expect(customer.getByRole('link', { name: 'Open the dashboard' })).toBeVisible();
};

/** Credentials are made, shown and deleted. */
export const connect = async (customer: Page) => {
  await customer.getByLabel('Name of the new credentials').fill('Web site');
  await press(customer, 'Create credentials');
  await customer.getByRole('button', { name: 'Show', exact: true }).click({ timeout: 20_000 });
  await expect(customer.getByText('"api_key"')).toBeVisible();
  await press(customer, 'Delete the credentials Web site');
  await expect(customer.getByText('No credentials yet.')).toBeVisible({ timeout: 20_000 });
};

/** A reviewer disables the instance, which the customer sees with its reason, and enables it again. */
export const interrupt = async (customer: Page, reviewer: Page, offeringId: string) => {
  await disableOrEnable(reviewer, offeringId, 'Disable');
  await customer.reload();
  await reaches(customer, 'Disabled');
  await expect(customer.getByText('the platform asked for it')).toBeVisible();
  await expect(customer.getByText('The instance is disabled.').first()).toBeVisible();
  await disableOrEnable(reviewer, offeringId, 'Enable');
  await customer.reload();
  await reaches(customer, 'Active');
};

/** Another parameter and another plan, then the end: restored once, and deleted for good. */
export const end = async (customer: Page) => {
  await customer.getByLabel('Author (required)').fill('Ben');
  await press(customer, 'Change the parameters');
  await expect(customer.getByText('Change – done')).toBeVisible({ timeout: 20_000 });
  await expect(customer.getByLabel('Author (required)')).toHaveValue('Ben');
  await press(customer, 'Change the plan');
  await expect(customer.getByText('Change – done')).toHaveCount(2, { timeout: 20_000 });
  await customer.getByRole('button', { name: 'Delete for good' }).click();
  const dialog = customer.getByRole('dialog');
  await press(customer, 'Delete for good', dialog);
  await reaches(customer, 'Deleted');
};

/** The provider reads what the platform said to the broker, and takes a call along; no credentials are in it. */
export const readCalls = async (owner: Page, offeringId: string, { password }: { password: string }) => {
  await visit(owner, `/offerings/${offeringId}/brokers`);
  await owner.getByRole('main').getByRole('link', { name: 'Frankfurt' }).click();
  const call = owner
    .locator('details')
    .filter({ hasText: /^200 DELETE/ })
    .first();
  await call.locator('summary').click();
  await expect(call.getByText('X-Broker-API-Version: 2.12')).toBeVisible();
  await owner.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await call.getByRole('button', { name: 'Copy as curl' }).click();
  await expect(call.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await owner.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^curl -X DELETE 'http:\/\/127\.0\.0\.1:\d+\/v2\/service_instances\/crn%3Av1/);
  expect(copied).toContain('-u "$BROKER_USERNAME:$BROKER_PASSWORD"');
  expect(copied).not.toContain(password);
  expect(await owner.getByRole('main').innerText()).not.toContain(password);
};
