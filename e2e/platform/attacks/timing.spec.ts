import { randomUUID } from 'node:crypto';
import { expect, test } from '../../fixtures';
import { CALLBACK, asClient, byApiKey } from '../../support/login';
import { command, createService } from '../../support/service';

test('the time of a refusal says nothing about an API key or a secret', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  await command(owner, 'DELETE', `offerings/${service.offeringId}/iam/api-keys/${service.apiKeyId}`);
  const form = { grant_type: 'client_credentials' };
  const attempts = {
    unknownKey: () => byApiKey(owner.request, `pwk_${randomUUID()}`),
    deletedKey: () => byApiKey(owner.request, service.apiKey),
    wrongSecret: () => asClient(owner.request, { ...service, clientSecret: `pws_${randomUUID()}` }, { form }),
    unknownClient: () =>
      asClient(owner.request, { clientId: `client-${randomUUID()}`, clientSecret: 'x' }, { form }),
  };
  const times: Record<string, number[]> = {};
  for (let round = 0; round < 50; round++)
    for (const [name, attempt] of Object.entries(attempts)) {
      const start = performance.now();
      expect((await attempt()).status()).toBeGreaterThanOrEqual(400);
      (times[name] ??= []).push(performance.now() - start);
    }
  const median = (name: string) => times[name]!.sort((a, b) => a - b)[25]!;
  const ratio = (a: string, b: string) => Math.max(median(a), median(b)) / Math.min(median(a), median(b));
  expect(ratio('unknownKey', 'deletedKey')).toBeLessThan(3);
  expect(ratio('wrongSecret', 'unknownClient')).toBeLessThan(3);
});
