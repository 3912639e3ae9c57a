import { expect, type Page } from '@playwright/test';
import { fill, open, press } from './form';

const ANSWERS = [
  'hosting-other_cloud',
  'brokerExperience-started',
  'restApi-both',
  'multiTenant-shared',
  'supportHours-always',
  'metering-hourly',
  'regions-one',
];

const contacts = Object.fromEntries(
  ['primary', 'technical', 'security'].flatMap((role) => [
    [`contacts.${role}.name`, 'Ana Ferrer'],
    [`contacts.${role}.email`, 'ana@verse.example'],
  ]),
);

/** Step 0: registers an offering and hands it in; its id. */
export const register = async (page: Page, name: string, type: 'integrated_billing' | 'referral') => {
  await open(page, '/offerings/new', 'Register an offering');
  await fill(page, { name });
  await page.getByRole('button', { name: 'Start the registration' }).click();
  await page.waitForURL(/\/offerings\/[0-9a-f-]+\/registration/);
  const id = page.url().split('/').at(-2)!;
  await open(page, `/offerings/${id}/registration`, 'Registration');
  await expect(page.getByRole('button', { name: 'Submit for approval' })).toBeDisabled();
  await fill(page, {
    companyName: 'Example Verse Ltd',
    companyUrl: 'https://verse.example',
    summary: 'Writes a limerick about whatever your customers are looking at.',
    ...contacts,
  });
  for (const answer of [...ANSWERS, `offeringType-${type}`]) {
    await page.locator(`label[for="field-assessment-${answer}"]`).click();
  }
  await page.locator('#review-note').fill('We start in Frankfurt.');
  await page.getByRole('button', { name: /^(Save and submit|Submit for approval)$/ }).click();
  await expect(page.getByText('A reviewer acts next')).toBeVisible();
  return id;
};

type Decision = {
  kind: 'Registration' | 'Prices' | 'Announcement' | 'Release';
  decision?: 'approved' | 'changes_requested';
  comment?: string;
};

/** Every section approved, or the first one sent back with the reason. */
const answer = async (page: Page, decision: string, comment: string) => {
  if (decision === 'changes_requested') {
    await page
      .getByRole('button', { name: /^Needs change:/ })
      .first()
      .click();
    await page.getByLabel('What has to change').fill(comment);
    await press(page, 'Note the change');
    await expect(page.getByText(/^Needs change, says/)).toBeVisible();
  }
  const rest = page.getByRole('button', { name: /^Approve the .*undecided section/ });
  if ((await rest.count()) === 0) return;
  await press(page, /^Approve the .*undecided section/);
  await expect(rest).toHaveCount(0);
};

/** A reviewer finds the request in the worklist. */
export const openRequest = async (page: Page, offering: string, kind: Decision['kind']) => {
  await open(page, '/reviews', 'Reviews');
  await page.getByRole('link', { name: `${kind} · ${offering}` }).click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]+/);
  await expect(page.getByRole('main')).toContainText(offering);
};

/** A reviewer finds the request and decides it, section by section. */
export const decide = async (
  page: Page,
  offering: string,
  { kind, decision = 'approved', comment = '' }: Decision,
) => {
  await openRequest(page, offering, kind);
  await answer(page, decision, comment);
  await page.locator(`label[for="decision-${decision}"]`).click();
  await page.getByLabel('Comment', { exact: true }).fill(comment);
  if (kind === 'Release' && decision === 'approved') {
    await page.getByRole('main').getByRole('button', { name: 'Approve', exact: true }).click();
    await press(page, 'Make it visible to everyone', page.getByRole('dialog'));
  } else await press(page, decision === 'approved' ? 'Approve' : 'Send back for changes');
  const done = page.getByRole('group', { name: /^You (approved|sent) .*/ });
  await expect(done).toBeFocused();
  await expect(done).toContainText(offering);
};
