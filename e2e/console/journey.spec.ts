import { expect, test } from '../fixtures';
import { content } from '../support/journey/content';
import { access, listing, settings, testLogin } from '../support/journey/define';
import { deploy, exportAndStart, registerBroker } from '../support/journey/broker';
import { plans } from '../support/journey/plans';
import * as instance from '../support/journey/instance';
import { decide, register } from '../support/journey/register';
import { allow, attest, publish, requestRelease } from '../support/journey/release';

const CUSTOMER_ACCOUNT = 'ca510000000000000000000000000002';

test('a service goes from registration to public, with every role in its own browser', async ({
  as,
  page,
}) => {
  test.setTimeout(480_000);
  const name = `Example Limerick ${Date.now()}`;
  const owner = await as('owner');
  const reviewer = await as('reviewer');
  const customer = await as('otherCustomer');

  const id = await register(owner, name, 'integrated_billing');
  await decide(reviewer, name, { kind: 'Registration', comment: 'Welcome.' });
  await owner.reload();
  await expect(owner.getByRole('heading', { name: 'Offering letter' })).toBeVisible();

  await listing(owner, id, name);
  await settings(owner, id, `example-limerick-${Date.now() % 1e9}`);
  const secrets = await access(owner, id);
  await testLogin(owner, id, secrets);
  await plans(owner, id);
  await decide(reviewer, name, { kind: 'Prices' });
  const documentation = await content(owner, id);
  await decide(reviewer, name, { kind: 'Announcement' });
  await page.goto(documentation);
  await expect(page.getByRole('heading', { name: 'Getting started' })).toBeVisible();

  const broker = await exportAndStart(owner, id);
  try {
    await registerBroker(owner, id, broker);
    await deploy(owner, id);
    expect((await customer.request.get(`/catalog/${id}`)).status()).toBe(404);
    await publish(owner, id);
    expect((await customer.request.get(`/catalog/${id}`)).status()).toBe(404);
    await allow(owner, id, CUSTOMER_ACCOUNT);
    await customer.goto(`/catalog/${id}`);
    await expect(customer.getByRole('heading', { level: 1 })).toContainText(name);
    expect((await page.request.get(`/catalog/${id}`)).status()).toBe(404);

    await instance.create(customer, id);
    await instance.connect(customer);
    await instance.interrupt(customer, reviewer, id);
    await instance.end(customer);
    await instance.readCalls(owner, id, broker);
    await owner.goto(`/offerings/${id}/checklist`);
    await expect(owner.getByRole('row', { name: /Plan changed/ })).toContainText('An instance was used');
    await attest(owner, id);
    await attest(reviewer, id);
    await requestRelease(owner, id);
    await decide(await as('secondReviewer'), name, { kind: 'Release', comment: 'A pleasure.' });
  } finally {
    await broker.stop();
  }

  await page.goto(`/catalog?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  await owner.goto(`/offerings/${id}/history`);
  await expect(owner.getByRole('main')).toContainText('Raj Patel');
  await expect(owner.getByRole('main')).toContainText('A pleasure.');
});
