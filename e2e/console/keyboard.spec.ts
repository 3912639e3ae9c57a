import { expect, PASSWORD, PEOPLE, test, visit } from '../fixtures';
import { pressOn, tabTo, typeInto } from '../support/keyboard';

const TEXTS = {
  companyName: 'Example Verse Ltd',
  companyUrl: 'https://verse.example',
  summary: 'Writes a clerihew about whoever is in the news.',
};
const QUESTIONS = [
  'hosting-this_platform',
  'brokerExperience-running',
  'restApi-both',
  'multiTenant-shared',
  'supportHours-always',
  'metering-hourly',
  'regions-one',
  'offeringType-integrated_billing',
];

test('with the keyboard alone: signs in, registers an offering, hands it in, signs out', async ({ page }) => {
  test.setTimeout(300_000);
  await test.step('signs in; the first stop leads past the navigation', async () => {
    await visit(page, '/sign-in');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await typeInto(page, page.getByLabel('E-mail address'), PEOPLE.owner);
    await typeInto(page, page.getByLabel('Password', { exact: true }), PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/home');
  });

  await test.step('opens the search and closes it: the focus is where it was', async () => {
    const offerings = page.getByRole('navigation').getByRole('link', { name: 'Offerings' });
    await tabTo(page, offerings);
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: /Search offerings/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(offerings).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/offerings');
  });

  await test.step('starts a registration', async () => {
    await pressOn(page, page.getByRole('main').getByRole('link', { name: 'Register an offering' }).first());
    await page.waitForURL('**/offerings/new');
    await typeInto(page, page.locator('#field-name'), 'Example Clerihew');
    await pressOn(page, page.getByRole('button', { name: 'Start the registration' }));
    await page.waitForURL(/\/offerings\/[0-9a-f-]+\/registration/);
  });

  await test.step('answers every question', async () => {
    for (const [path, text] of Object.entries(TEXTS)) {
      await typeInto(page, page.locator(`#field-${path}`), text);
    }
    for (const role of ['primary', 'technical', 'security']) {
      await typeInto(page, page.locator(`#field-contacts-${role}-name`), 'Ana Ferrer');
      await typeInto(page, page.locator(`#field-contacts-${role}-email`), PEOPLE.owner);
    }
    for (const answer of QUESTIONS) {
      const choice = page.locator(`#field-assessment-${answer}`);
      await tabTo(page, choice);
      await page.keyboard.press('Space');
      await expect(choice).toBeChecked();
    }
  });

  await test.step('hands it in', async () => {
    const submit = page.getByRole('button', { name: /^(Save and submit|Submit for approval)$/ });
    await expect(submit).toBeEnabled();
    await pressOn(page, submit);
    await expect(page.getByText('A reviewer acts next')).toBeVisible();
  });

  await test.step('signs out', async () => {
    const menu = page.getByRole('button', { name: 'Account, language and theme' });
    await pressOn(page, menu);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('button', { name: 'Sign out' }));
    await page.waitForURL('**/sign-in');
  });
});
