import { expect, test, visit } from '../fixtures';
import { command, createService, listenForLogins, logIn } from '../support/service';

type Created = { id: string };

test('a reviewer ends what a service may do for a person; the person sees it and can do it too', async ({
  as,
  baseURL,
}) => {
  const owner = await as('owner');
  const reviewer = await as('reviewer');
  const dashboard = await listenForLogins();
  const service = await createService(owner, [dashboard.uri]);
  const address = `${baseURL}/identity/authorize?${new URLSearchParams({
    client_id: service.clientId,
    redirect_uri: dashboard.uri,
    response_type: 'code',
  })}`;
  await logIn(owner, address, dashboard.uri);
  const name = `Service ${service.serviceName}`;

  await visit(reviewer, `/access?q=${service.serviceName}`);
  await expect(reviewer.getByRole('heading', { name: 'Accounts' })).toBeHidden();
  await reviewer.getByRole('button', { name: `End the logins of Ana Ferrer to ${name}` }).click();
  await expect(
    reviewer.getByRole('button', { name: `End the logins of Ana Ferrer to ${name}` }),
  ).toBeHidden();

  await owner.goto(address);
  await owner.getByRole('button', { name: 'Continue' }).click();
  await owner.waitForURL((url) => url.href.startsWith(dashboard.uri));
  await visit(owner, '/account#logins');
  await owner.getByRole('button', { name: `End the logins to ${name}` }).click();
  await expect(owner.getByRole('button', { name: `End the logins to ${name}` })).toBeHidden();
  await owner.goto(address);
  await expect(owner.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await owner.getByRole('button', { name: 'Cancel' }).click();
  await owner.waitForURL(/error=access_denied/);
  dashboard.close();
});

test('a suspended account gets no token, and those that it had open nothing', async ({ as }) => {
  const operator = await as('operator');
  const company = `Fleeting ${Date.now()}`;
  const { id: providerId } = await command<Created>(operator, 'POST', 'providers', { name: company });
  const email = `fleeting-${Date.now()}@example.com`;
  const person = {
    name: 'Fleeting Person',
    email,
    platformRoles: [],
    memberships: [{ providerId, role: 'owner' }],
  };
  const { url } = await command<{ url: string }>(operator, 'POST', 'people', person);
  const password = 'a-long-enough-password';
  await operator.request.post(url.replace('/password/', '/api/password/'), { data: { password } });

  const context = await operator
    .context()
    .browser()!
    .newContext({ baseURL: new URL(url).origin });
  const page = await context.newPage();
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/home/);
  const service = await createService(page, []);
  const token = () =>
    page.request.post('/identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: service.apiKey },
    });
  const jwt = (await (await token()).json()).access_token as string;
  const ask = () =>
    page.request
      .get('/v2/roles', { headers: { authorization: `Bearer ${jwt}` } })
      .then((answer) => answer.status());
  expect(await ask()).toBe(200);

  await visit(operator, `/access?q=${encodeURIComponent(company)}`);
  await operator.getByRole('button', { name: `Suspend ${company}` }).click();
  await operator.getByLabel('Reason').fill('Unpaid bills');
  await operator.getByRole('dialog').getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(operator.getByText('Unpaid bills')).toBeVisible();
  const refused = await token();
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({
    error: 'invalid_grant',
    errors: [{ message: expect.stringContaining('suspended') }],
  });
  expect(await ask()).toBe(401);

  await operator.getByRole('button', { name: `Restore ${company}` }).click();
  await expect(operator.getByText('Unpaid bills')).toBeHidden();
  expect((await token()).status()).toBe(200);
  expect(await ask()).toBe(200);
  await context.close();
});
