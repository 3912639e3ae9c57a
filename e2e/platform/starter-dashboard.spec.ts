import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { startBroker, type RunningBroker } from '../support/broker';
import { createService } from '../support/service';

const ACCOUNT = 'a11ce0000000000000000000000000a1';

/** The redirect URI has to be known before the broker is. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** An instance, made as the platform makes one; where its dashboard is. */
const provision = async (broker: RunningBroker, crn: string, ids: object): Promise<string> => {
  const authorization = `Basic ${btoa(`${broker.username}:${broker.password}`)}`;
  const response = await fetch(`${broker.url}/v2/service_instances/${encodeURIComponent(crn)}`, {
    method: 'PUT',
    headers: { authorization, 'x-broker-api-version': '2.12', 'content-type': 'application/json' },
    body: JSON.stringify(ids),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { dashboard_url: string }).dashboard_url;
};

const openFirstTime = async (page: Page, dashboard: string) => {
  await page.goto(dashboard);
  await page.getByRole('button', { name: 'Continue' }).click();
};

test('the starter broker shows its dashboard to people of the account, and to nobody else', async ({
  as,
  baseURL,
}) => {
  const owner = await as('owner');
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const { serviceName, ...service } = await createService(owner, [`${publicUrl}/dashboard/callback`]);
  const [service_id, plan_id] = [randomUUID(), randomUUID()];
  const plans = [{ id: plan_id, name: 'lite' }];
  const metadata = { displayName: 'Lines of verse' };
  const catalog = { services: [{ id: service_id, name: serviceName, metadata, plans }] };
  const broker = await startBroker(JSON.stringify(catalog), {
    port,
    env: {
      PUBLIC_URL: publicUrl,
      IAM_ENDPOINT: baseURL!,
      CLIENT_ID: service.clientId,
      CLIENT_SECRET: service.clientSecret,
      API_KEY: service.apiKey,
    },
  });
  // The instance by which a provider tries its dashboard before it has any.
  const crnOf = (account: string) =>
    `crn:v1:bluemix:public:${serviceName}:eu-de:a/${account}:${service.offeringId}::`;
  const mine = await provision(broker, crnOf(ACCOUNT), { service_id, plan_id });
  const foreign = await provision(broker, crnOf('0'.repeat(32)), { service_id, plan_id });

  await test.step('the owner is logged in, and stays so', async () => {
    await openFirstTime(owner, mine);
    await expect(owner.getByRole('heading', { name: 'Lines of verse' })).toBeVisible();
    await expect(owner).toHaveURL(mine);
    await expect(owner.getByText('Signed in as Ana Ferrer')).toBeVisible();
    const cookies = await owner.context().cookies(mine);
    expect(cookies.find(({ name }) => name === 'dashboard-session')).toMatchObject({
      path: '/dashboard',
      httpOnly: true,
      sameSite: 'Lax',
    });
    await owner.reload();
    await expect(owner.getByText('Your instance is ready')).toBeVisible();
  });

  await test.step('an instance of an unknown account stays closed', async () => {
    const answer = await owner.goto(foreign);
    expect(answer?.status()).toBe(403);
    await expect(owner.getByText('you may not open the dashboard of this instance')).toBeVisible();
  });

  await test.step('signing out ends it; the next visit logs in without a question', async () => {
    await owner.getByRole('button', { name: 'Sign out' }).click();
    await expect(owner.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    expect(await owner.context().cookies(mine)).not.toContainEqual(
      expect.objectContaining({ name: 'dashboard-session' }),
    );
    await owner.goto(mine);
    await expect(owner.getByText('Signed in as Ana Ferrer')).toBeVisible();
  });

  await test.step('a viewer of the account may look, a person of another account may not', async () => {
    const viewer = await as('viewer');
    await openFirstTime(viewer, mine);
    await expect(viewer.getByText('Your instance is ready')).toBeVisible();
    const stranger = await as('otherOwner');
    await openFirstTime(stranger, mine);
    await expect(stranger.getByRole('heading', { name: 'No access' })).toBeVisible();
    await expect(stranger.getByText('Your instance is')).toHaveCount(0);
    await stranger.getByRole('link', { name: 'Log in as somebody else' }).click();
    await expect(stranger.getByRole('link', { name: 'Sign in as somebody else' })).toBeVisible();
  });

  await test.step('who does not allow it comes back and is told so', async () => {
    const customer = await as('customer');
    await customer.goto(mine);
    await customer.getByRole('button', { name: 'Cancel' }).click();
    await expect(customer.getByText('did not let this dashboard know who you are')).toBeVisible();
  });
  await broker.stop();
});
