import { expect, test } from '../../fixtures';
import { policyFor, tokenOf } from '../../support/account';
import { ACCOUNT, byApiKey } from '../../support/login';
import { command } from '../../support/service';

test('an editor does not give themselves more', async ({ as }) => {
  const editor = await as('editor');
  const { authorization, iamId } = await tokenOf(editor, ACCOUNT);
  const answer = await editor.request.post('/v1/policies', {
    headers: { authorization },
    data: policyFor(iamId, ACCOUNT),
  });
  expect(answer.status()).toBe(403);
  const viewer = await as('viewer');
  const reader = await tokenOf(viewer, ACCOUNT);
  const headers = { authorization: reader.authorization };
  const made = await viewer.request.post('/v1/serviceids', {
    headers,
    data: { account_id: ACCOUNT, name: 'x' },
  });
  expect(made.status()).toBe(403);
  expect((await byApiKey(viewer.request, reader.authorization)).status()).toBe(400);
});

test('no service gets a name that would be more than a name in a scope', async ({ as }) => {
  const owner = await as('owner');
  const { id } = await command<{ id: string }>(owner, 'POST', 'offerings', { name: 'Greedy' });
  const settings = await command(owner, 'GET', `offerings/${id}/settings`);
  for (const serviceName of [
    'ibm',
    'openid',
    'profile',
    'email',
    'iam-identity',
    'iam-access-management',
    'ibm openid',
  ]) {
    const data = { ...settings, serviceName };
    const answer = await owner.request.put(`/api/console/offerings/${id}/settings`, { data });
    expect.soft(answer.status(), serviceName).toBe(400);
  }
});
