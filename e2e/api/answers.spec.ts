import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test, type PersonKey } from '../fixtures';
import { addressOf, documentOf, judge, operationsOf, type ApiOperation } from '../support/api';

type Rows = { rows: { id: string; name: string }[] };

const sampleIds = async (owner: Page, reviewer: Page) => {
  const offerings = (await (await owner.request.get('/api/console/offerings?limit=100')).json()) as Rows;
  const reviews = (await (await reviewer.request.get('/api/console/reviews?state=all')).json()) as Rows;
  return {
    offeringId: offerings.rows.find(({ name }) => name === 'Example Sonnet')!.id,
    reviewId: reviews.rows[0]!.id,
  };
};

const WHO: PersonKey[] = ['owner', 'reviewer', 'operator'];

test('every GET answers as the document says, to each role', async ({ as }) => {
  const [owner, reviewer] = [await as('owner'), await as('reviewer')];
  const document = await documentOf(owner.request);
  const fits = judge(document);
  const ids = await sampleIds(owner, reviewer);
  const reads = operationsOf(document).filter(({ method }) => method === 'GET');
  const answered = new Set<string>();
  for (const who of WHO) {
    const { request } = await as(who);
    for (const operation of reads) {
      const response = await request.get(addressOf(operation.path, ids, randomUUID()));
      expect.soft(await fits(operation, response)).toEqual([]);
      if (response.ok()) answered.add(operation.operationId);
    }
  }
  expect(answered.size).toBeGreaterThan(reads.length * 0.8);
});

test('a life of a draft: what is created, saved and deleted answers as the document says', async ({ as }) => {
  const owner = await as('owner');
  const document = await documentOf(owner.request);
  const fits = judge(document);
  const byName = new Map(operationsOf(document).map((one) => [one.operationId, one]));
  const values: Record<string, string> = {};

  const send = async (name: string, data?: unknown, status = 200) => {
    const operation = byName.get(name) as ApiOperation;
    const response = await owner.request.fetch(addressOf(operation.path, values, randomUUID()), {
      method: operation.method,
      headers: { 'content-type': 'application/json' },
      data: data === undefined ? undefined : JSON.stringify(data),
    });
    expect.soft(response.status(), `${name}: ${await response.text()}`).toBe(status);
    expect.soft(await fits(operation, response)).toEqual([]);
    return status === 204 ? {} : ((await response.json()) as Record<string, never>);
  };

  values.offeringId = (await send('createOffering', { name: 'Described offering' }, 201)).id!;
  const { state: _state, ...registration } = await send('registrationDetail');
  await send('saveRegistration', { ...registration, summary: 'Described by its own document' });
  await send('saveRegistration', { ...registration, summary: 'Late' }, 409);
  await send('createPlan', { kind: 'unknown' }, 400);
  const plan = await send('createPlan', { kind: 'free', displayName: 'Lite', name: 'lite' }, 201);
  values.planId = plan.id!;
  await send('planList');
  await send('deletePlan', undefined, 204);
  await send('deletePlan', undefined, 404);
  await send('addEvidence', { kind: 'test_evidence', title: 'Report', url: 'https://verse.example/r' }, 201);
  const [evidence] = (await send('offeringEvidence')) as unknown as { id: string }[];
  values.evidenceId = evidence!.id;
  await send('removeEvidence', undefined, 204);
  await send('saveGuidance', { markdown: '# Start', version: 0 });
  values.invitationId = (await send('inviteToAllowList', { email: 'someone@customer.example' }, 201)).id!;
  await send('allowList');
  await send('withdrawInvitation', undefined, 204);
  await send('changeVisibility', { event: 'publish_limited', expectedVisibility: 'draft' }, 422);
  await send('waiveFreePlan', { waived: true }, 403);
  await send('offeringHistory');
});

test('software signs in with a token, within its scopes', async ({ as, playwright, baseURL }) => {
  const owner = await as('owner');
  const made = await owner.request.post('/api/console/account/tokens', {
    data: { name: 'Reader', scopes: ['read'], expiresInDays: 7 },
  });
  expect(made.status()).toBe(201);
  const { secret } = (await made.json()) as { secret: string };
  const software = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  const document = await documentOf(software);
  expect(document.openapi).toBe('3.1.0');
  expect((await software.get('/api/console/offerings')).status()).toBe(200);
  expect((await software.post('/api/console/offerings', { data: { name: 'No' } })).status()).toBe(403);
  await software.dispose();
});
