import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Page } from '@playwright/test';

type Answer = Record<string, unknown>;

/** Who is signed in: a page, or a session without one. */
export type Person = { request: APIRequestContext };

/** A command of the console's API, as the person. */
export const command = async <T = Answer>(
  { request }: Person,
  method: string,
  path: string,
  data?: unknown,
) => {
  const response = await request.fetch(`/api/console/${path}`, { method, data });
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true);
  return (response.status() === 204 ? undefined : await response.json()) as T;
};

type Secret = { kind: 'apiKey' | 'clientSecret'; id: string; value: string };
type Issued = {
  iam: { clientId: string; serviceIdId: string; iamId: string; version: number };
  secrets: Secret[];
};

export type TestService = {
  offeringId: string;
  serviceName: string;
  clientId: string;
  clientSecret: string;
  iamId: string;
  serviceIdId: string;
  apiKey: string;
  apiKeyId: string;
};

/** An offering with a service name, enabled IAM and these redirect URIs, made through the API by the person. */
export const createService = async (person: Person, redirectUris: string[]): Promise<TestService> => {
  const serviceName = `verse-${randomUUID().slice(0, 8)}`;
  const name = `Service ${serviceName}`;
  const { id: offeringId } = await command<{ id: string }>(person, 'POST', 'offerings', { name });
  const settings = await command(person, 'GET', `offerings/${offeringId}/settings`);
  await command(person, 'PUT', `offerings/${offeringId}/settings`, { ...settings, serviceName });
  const { iam, secrets } = await command<Issued>(person, 'POST', `offerings/${offeringId}/iam`);
  if (redirectUris.length > 0)
    await command(person, 'PUT', `offerings/${offeringId}/iam/redirect-uris`, {
      version: iam.version,
      redirectUris,
    });
  const apiKey = secrets.find(({ kind }) => kind === 'apiKey')!;
  const clientSecret = secrets.find(({ kind }) => kind === 'clientSecret')!.value;
  const { clientId, serviceIdId, iamId } = iam;
  return {
    offeringId,
    serviceName,
    clientId,
    clientSecret,
    iamId,
    serviceIdId,
    apiKey: apiKey.value,
    apiKeyId: apiKey.id,
  };
};

/** A service's own dashboard, as far as logins return to it. */
export const listenForLogins = async () => {
  const server: Server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>Dashboard</title><h1>Dashboard</h1><p>${request.url?.split('?')[0]}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, uri: `http://localhost:${port}/callback`, close: () => server.close() };
};

/** Opens the authorise URL as the page's person and lets the service in where that is asked; the address that it returns to. */
export const logIn = async (page: Page, authorizeUrl: URL | string, back: string) => {
  await page.goto(String(authorizeUrl));
  const button = page.getByRole('button', { name: 'Continue' });
  await expect(button.or(page.getByRole('heading', { name: 'Dashboard' }))).toBeVisible();
  if (await button.isVisible()) await button.click();
  await page.waitForURL((url) => url.href.startsWith(back));
  return new URL(page.url());
};
