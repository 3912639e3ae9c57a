import { expect, test } from '@playwright/test';

const signInAt = async (page: import('@playwright/test').Page, address: string) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Example ID' }).click();
  await page.getByPlaceholder('Enter any login').fill(address);
  await page.getByPlaceholder('and password').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
};

test('a person whom the operator added signs in with OpenID Connect', async ({ page }) => {
  await signInAt(page, 'ana@verse.example');
  await page.waitForURL('**/home');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana Ferrer');
});

test('a stranger does not, and is told what to do', async ({ page }) => {
  await signInAt(page, 'stranger@elsewhere.example');
  await expect(page.getByText('Ask the operator to add your e-mail address')).toBeVisible();
  await page.goto('/home');
  await expect(page).toHaveURL(/\/sign-in/);
});
