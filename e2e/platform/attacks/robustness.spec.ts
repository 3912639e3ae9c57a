import fc from 'fast-check';
import type { APIResponse } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { ACCOUNT, CALLBACK, basic, tokenByApiKey } from '../../support/login';
import { attempt } from '../../support/fuzz';
import { command, createService } from '../../support/service';

const SEED = 20_261_126;
const ROUNDS = 300;

const hasSentence = async (answer: APIResponse) => {
  const said = await answer.text();
  // The framework itself answers to methods that a route does not have, without a body.
  if (said === '') return true;
  const isJson = answer.headers()['content-type']?.includes('json');
  return isJson && typeof JSON.parse(said).errors?.[0]?.message === 'string';
};

test(`${ROUNDS} malformed calls of the platform’s interfaces: never a 5xx, always a sentence`, async ({
  as,
}) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const key = { name: 'fuzz', accountId: ACCOUNT, expiresInDays: 1 };
  const { value } = await command<{ value: string }>(owner, 'POST', 'account/api-keys', key);
  const headers: Record<string, Record<string, string>> = {
    person: { authorization: await tokenByApiKey(owner.request, value) },
    service: { authorization: `Bearer ${await tokenByApiKey(owner.request, service.apiKey)}` },
    client: basic(service),
    nobody: {},
    nonsense: { authorization: 'Basic %%%', 'if-match': '"', 'iam-apikey': 'x', 'transaction-id': 'a b' },
  };
  // Repeatable: the same seed makes the same calls.
  for (const { path, query, method, type, as: who, body: data } of fc.sample(attempt, {
    seed: SEED,
    numRuns: ROUNDS,
  })) {
    const search = new URLSearchParams(query.map(([name, text]) => [name, text.toWellFormed()])).toString();
    const address = search ? `${path}${path.includes('?') ? '&' : '?'}${search}` : path;
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    const answer = await owner.request.fetch(address, {
      method,
      headers: { ...headers[who], 'content-type': type },
      data: reads ? undefined : Buffer.from(data),
      maxRedirects: 0,
      timeout: 10_000,
    });
    const label = `${who} ${method} ${address} ${type} ${data.slice(0, 300)}`;
    expect.soft(answer.status(), label).toBeLessThan(500);
    if (answer.status() >= 400 && path.startsWith('/v'))
      expect.soft(await hasSentence(answer), label).toBe(true);
  }
});
