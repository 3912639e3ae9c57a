import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { startBroker, type RunningBroker } from '../broker';
import { fill, open, press } from './form';

const download = async (page: Page, name: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return { name: file.suggestedFilename(), path: (await file.path())! };
};

/** catalog.json out of the console and into a broker of its own, as a provider would. */
export const exportAndStart = async (page: Page, id: string): Promise<RunningBroker> => {
  await open(page, `/offerings/${id}/deployments`, 'Deployments');
  const starter = await download(page, 'Download starter broker');
  expect(starter.name).toMatch(/\.zip$/);
  const catalog = await download(page, 'Download catalog.json');
  return startBroker(readFileSync(catalog.path, 'utf8'));
};

/** A broker that refuses connections first, then the real one: registered, at parity, conforming. */
export const registerBroker = async (page: Page, id: string, broker: RunningBroker) => {
  await open(page, `/offerings/${id}/brokers`, 'Brokers');
  await fill(page, {
    name: 'Frankfurt',
    url: 'http://127.0.0.1:9',
    username: broker.username,
    secret: broker.password,
  });
  await page.getByRole('button', { name: 'Register and check' }).click();
  await expect(page.getByText('Port 9 belongs to another protocol').first()).toBeVisible();
  await fill(page, { url: broker.url });
  await press(page, 'Register and check');
  await page.waitForURL(/\/brokers\/[0-9a-f-]+$/);
  await expect(page.getByText('Everything that the broker answers is as defined here.')).toBeVisible();
  await press(page, 'Run conformance checks');
  await expect(
    page
      .getByText('Passed', { exact: true })
      .or(page.getByText('Passed with warnings', { exact: true }))
      .first(),
  ).toBeVisible();
};

/** Both plans in Frankfurt. */
export const deploy = async (page: Page, id: string) => {
  await open(page, `/offerings/${id}/deployments`, 'Deployments');
  for (const plan of ['Lite', 'Standard']) {
    await page.locator('#field-planId').selectOption({ label: plan });
    await page.locator('#field-regionId').selectOption('eu-de');
    await press(page, 'Add deployment');
  }
  await expect(page.getByRole('row')).toHaveCount(3);
};
