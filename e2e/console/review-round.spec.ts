import { expect, test } from '../fixtures';
import { fill, open, press } from '../support/journey/form';
import { decide, openRequest, register } from '../support/journey/register';

test('a registration goes back with a comment on a field and returns with exactly that change', async ({
  as,
}) => {
  test.setTimeout(300_000);
  const name = `Example Ballad ${Date.now()}`;
  const owner = await as('owner');
  const reviewer = await as('reviewer');
  const id = await register(owner, name, 'referral');

  await openRequest(reviewer, name, 'Registration');
  await press(reviewer, 'Take this request');
  await expect(reviewer.getByText(/You are looking at this until/)).toBeVisible();
  const company = reviewer.getByRole('region', { name: 'Company', exact: true });
  await company.getByRole('button', { name: 'Comment', exact: true }).click();
  await company.getByLabel('Field').selectOption('registration.companyName');
  await company.getByLabel('Comment', { exact: true }).fill('Which legal form does it have?');
  await press(reviewer, 'Add the comment');
  await expect(company.getByText('Which legal form does it have?')).toBeVisible();

  const second = await as('secondReviewer');
  await openRequest(second, name, 'Registration');
  await expect(second.getByText(/Rita .* is looking at this until/)).toBeVisible();
  await expect(second.getByRole('button', { name: 'Take this request' })).toHaveCount(0);

  await decide(reviewer, name, {
    kind: 'Registration',
    decision: 'changes_requested',
    comment: 'Name the company in full.',
  });

  await open(owner, `/offerings/${id}/summary`, 'Summary');
  await expect(
    owner.getByText('It is your turn: answer the requested changes to the registration'),
  ).toBeVisible();
  const returned = owner.getByRole('group', { name: 'A reviewer asks for changes to the registration' });
  await expect(returned).toContainText('Name the company in full.');
  await open(owner, `/offerings/${id}/registration`, 'Registration');
  await expect(owner.getByText('Name the company in full.').first()).toBeVisible();
  const marker = owner.getByRole('link', { name: '1 comment on Company name' });
  await expect(marker).toBeVisible();
  await marker.click();
  const thread = owner.getByRole('article', { name: 'Company name' });
  await thread.getByRole('button', { name: 'Reply' }).click();
  await thread.getByLabel(/^Reply to/).fill('It is a limited company.');
  await press(owner, 'Send the reply');
  await fill(owner, { companyName: 'Example Verse Limited' });
  await owner.getByRole('button', { name: /^(Save and submit|Submit for approval)$/ }).click();
  await expect(owner.getByText('A reviewer acts next')).toBeVisible();
  await expect(thread.getByText('Outdated')).toBeVisible();

  await openRequest(reviewer, name, 'Registration');
  const changes = reviewer.locator('#changes');
  await expect(changes.locator('dt')).toHaveText(['Company name']);
  await expect(changes.locator('del')).toContainText('Example Verse Ltd');
  await expect(changes.locator('ins')).toContainText('Example Verse Limited');
  await expect(reviewer.getByText('It is a limited company.')).toBeVisible();
  await expect(reviewer.getByText('Approved before, and unchanged since')).toHaveCount(3);
  await press(reviewer, 'Resolve');
  await decide(reviewer, name, { kind: 'Registration' });

  await open(owner, `/offerings/${id}/release`, 'Release');
  await owner.getByText('1 resolved comment').click();
  await expect(owner.getByRole('article', { name: 'Company name' })).toContainText('Resolved by');
});
