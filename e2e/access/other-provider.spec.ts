import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures';
import { doors, fill } from '../support/routes';

/** Every page and API of an offering, from the route list: somebody else's answers exactly as one that does not exist. */
test('another provider gets 404 on every page and API of an offering', async ({ as }) => {
  const owner = await as('owner');
  const created = await owner.request.post('/api/console/offerings', { data: { name: 'Not yours to see' } });
  expect(created.status(), await created.text()).toBeLessThan(300);
  const { id: offeringId } = (await created.json()) as { id: string };

  const stranger = await as('otherOwner');
  const origin = new URL(stranger.url()).origin;
  const checked: string[] = [];
  for (const { path, methods } of doors().filter((door) => door.path.includes('[offeringId]'))) {
    if (path.startsWith('/catalog')) continue; // the public side: e2e/console/catalog.spec.ts
    for (const method of methods) {
      const call = (id: string) =>
        stranger.request.fetch(fill(path, { offeringId: id }, randomUUID()), {
          method,
          headers: { origin, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
          data: method === 'GET' ? undefined : '{}',
          maxRedirects: 0,
        });
      const [theirs, nobodys] = [await call(offeringId), await call(randomUUID())];
      expect.soft(theirs.status(), `${method} ${path}`).toBe(404);
      expect.soft(nobodys.status(), `${method} ${path}, unknown id`).toBe(404);
      checked.push(`${method} ${path}`);
    }
  }
  expect(checked.length).toBeGreaterThan(20);
});

test('nobody without a session gets past the door', async ({ request }) => {
  for (const { kind, path, methods } of doors().filter((door) =>
    /^\/(api\/console|authorize|offerings|reviews|audit|settings|people|team|access|account|home)/.test(
      door.path,
    ),
  )) {
    for (const method of methods) {
      const response = await request.fetch(fill(path, {}, randomUUID()), {
        method,
        data: method === 'GET' ? undefined : {},
        maxRedirects: 0,
      });
      const wanted = kind === 'page' ? 307 : 401;
      expect.soft(response.status(), `${method} ${path}`).toBe(wanted);
    }
  }
});
