import { expect, type Page } from '@playwright/test';
import { fill, open, press } from './form';

/** Publishes in limited visibility, through the button and its consequence. */
export const publish = async (page: Page, id: string) => {
  await open(page, `/offerings/${id}/summary`, /./);
  await page.getByRole('button', { name: 'Publish in limited visibility' }).click();
  await press(page, 'Publish in limited visibility', page.getByRole('dialog'));
  await expect(page.getByText('Ready for release?')).toBeVisible();
};

export const allow = async (page: Page, id: string, accountId: string) => {
  await open(page, `/offerings/${id}/release`, 'Release');
  await fill(page, { accountId });
  await press(page, 'Add the account');
};

/** Ticks whatever this person may tick on the checklist. */
export const attest = async (page: Page, id: string) => {
  await open(page, `/offerings/${id}/checklist`, 'Checklist');
  const open_ = page.getByRole('button', { name: /^Tick/ }).and(page.locator(':enabled'));
  while ((await open_.count()) > 0) {
    const before = await open_.count();
    await press(page, /^Tick/, page.locator('tr').filter({ has: open_ }).first());
    await expect(open_).toHaveCount(before - 1);
  }
};

export const requestRelease = async (page: Page, id: string) => {
  await open(page, `/offerings/${id}/release`, 'Release');
  for (const kind of ['demo_recording', 'test_evidence']) {
    await fill(page, { kind, title: kind, url: `https://verse.example/${kind}` });
    await press(page, 'Add evidence');
    await expect(page.getByRole('button', { name: `Remove ${kind}` })).toBeVisible();
  }
  await press(page, 'Request the release');
  await expect(page.getByText('Decision by').first()).toBeVisible();
};
