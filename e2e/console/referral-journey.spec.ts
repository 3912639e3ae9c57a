import { expect, test } from '../fixtures';
import { fill, open, press, save } from '../support/journey/form';
import { decide, register } from '../support/journey/register';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle fill="#007d79" cx="16" cy="16" r="12"/></svg>';

test('a referral goes from registration to the catalog, after a round of changes', async ({ as, page }) => {
  test.setTimeout(300_000);
  const name = `Example Almanac ${Date.now()}`;
  const owner = await as('owner');
  const reviewer = await as('reviewer');

  const id = await register(owner, name, 'referral');
  await decide(reviewer, name, {
    kind: 'Registration',
    decision: 'changes_requested',
    comment: 'Which company sells it?',
  });
  await open(owner, `/offerings/${id}/registration`, 'Registration');
  await expect(owner.getByText('Which company sells it?')).toBeVisible();
  await fill(owner, { summary: 'An almanac, sold by Example Verse Ltd on its own site.' });
  await owner.getByRole('button', { name: /^(Save and submit|Submit for approval)$/ }).click();
  await expect(owner.getByText('A reviewer acts next')).toBeVisible();
  await decide(reviewer, name, { kind: 'Registration' });

  await open(owner, `/offerings/${id}/listing`, 'Listing');
  await fill(owner, {
    displayName: name,
    shortDescription: 'Every day of the year, explained.',
    longDescription: 'It explains every day of the year. It knows all calendars.',
    siteUrl: 'https://almanac.example',
  });
  await owner.getByRole('button', { name: 'Paste the SVG source' }).click();
  await owner.locator('#icon-source').fill(ICON);
  await press(owner, 'Use this drawing');
  await owner.locator('label').filter({ hasText: 'Developer tools' }).first().click();
  await save(owner);
  await open(owner, `/offerings/${id}/release`, 'Release');
  await press(owner, 'Request the release');
  expect((await page.request.get(`/catalog/${id}`)).status()).toBe(404);
  await decide(reviewer, name, { kind: 'Release' });

  await page.goto(`/catalog/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByRole('link', { name: 'Go to the site of Example Verse' })).toBeVisible();
});
