import fc from 'fast-check';
import type { APIRequestContext } from '@playwright/test';
import { expect, test, type PersonKey } from '../fixtures';
import { addressOf, documentOf, judge, operationsOf, type ApiOperation } from '../support/api';
import { NASTY } from '../support/nasty';

const ROLES = ['owner', 'viewer', 'reviewer', 'operator', 'customer'] as const satisfies PersonKey[];
const SEED = 20_260_301;
const ROUNDS = 500;
/** It takes nothing that could be malformed, and would sign the same people out of the stories beside this one. */
const ENDS_OTHERS = 'DELETE /api/console/account/sessions';

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 40 }), fc.uuid());
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom('version', 'name', 'kind', 'url', 'payload', '__proto__', 'metrics', 'event'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
);
const raw = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '{"a":',
    '"\\ud800"',
    `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`,
  ),
);
const type = fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', '');

const attempt = (operations: ApiOperation[]) =>
  fc.record({
    operation: fc.constantFrom(...operations),
    role: fc.constantFrom(...ROLES),
    id: text,
    own: fc.boolean(),
    query: fc.dictionary(fc.constantFrom('cursor', 'limit', 'q', 'state', 'from', 'sort'), text, {
      maxKeys: 3,
    }),
    body: raw,
    type,
  });

test(`${ROUNDS} malformed calls over all operations and roles: never a 5xx, always a problem in its form`, async ({
  as,
}) => {
  test.setTimeout(300_000);
  const people = new Map<string, APIRequestContext>();
  for (const role of ROLES) people.set(role, (await as(role)).request);
  const owner = people.get('owner')!;
  const document = await documentOf(owner);
  const fits = judge(document);
  const all = operationsOf(document);
  const operations = all.filter(({ method, path }) => `${method} ${path}` !== ENDS_OTHERS);
  expect(operations).toHaveLength(all.length - 1);
  const { id: offeringId } = (await (
    await owner.post('/api/console/offerings', { data: { name: 'To be fuzzed' } })
  ).json()) as { id: string };
  // Repeatable: the same seed makes the same calls.
  const calls = fc.sample(attempt(operations), { seed: SEED, numRuns: ROUNDS });
  const refused = new Set<number>();
  for (const { operation, role, id, own, query, body, type: contentType } of calls) {
    const path = addressOf(operation.path, own ? { offeringId } : {}, id.toWellFormed() || '-');
    const search = new URLSearchParams(query);
    const response = await people.get(role)!.fetch(`${path}?${search}`, {
      method: operation.method,
      headers: operation.method === 'GET' ? {} : { 'content-type': contentType },
      data: operation.method === 'GET' ? undefined : Buffer.from(body),
    });
    const label = `${role} ${operation.method} ${path}?${search} ${body.slice(0, 200)}`;
    expect.soft(response.status(), label).toBeLessThan(500);
    if (response.status() < 400) continue;
    refused.add(response.status());
    expect.soft(await fits(operation, response), label).toEqual([]);
  }
  expect([...refused].sort()).toEqual(expect.arrayContaining([400, 403, 404]));
});
