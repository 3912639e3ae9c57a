import { expect, test } from 'vitest';
import { curlOf } from './curl';
import { call, requestOf } from './fetcher';

const save = (body: unknown) => call('PUT', '/api/console/offerings/1/listing', body);

test('what a sender would send is described and not sent', () => {
  expect(requestOf(() => save({ name: 'Haiku' }))).toEqual({
    method: 'PUT',
    url: '/api/console/offerings/1/listing',
    body: { name: 'Haiku' },
  });
  expect(requestOf(() => Promise.resolve())).toBeNull();
});

test('is the same after work that waits before it goes on with the answer', () => {
  const request = requestOf(async () => {
    await save({ name: 'Sonnet' });
    throw new Error('never reached');
  });
  expect(request?.body).toEqual({ name: 'Sonnet' });
});

test('a command for a shell keeps apostrophes, and never a secret', () => {
  const request = requestOf(() => save({ name: "L'offre $HOME", secret: 'hunter2-hunter2', version: 3 }))!;
  expect(curlOf(request, 'https://workbench.example')).toBe(
    [
      `curl -X PUT 'https://workbench.example/api/console/offerings/1/listing' \\`,
      `  -H "Authorization: Bearer $WORKBENCH_TOKEN" \\`,
      `  -H 'Content-Type: application/json' \\`,
      `  --data '{`,
      `  "name": "L'\\''offre $HOME",`,
      `  "secret": "<secret>",`,
      `  "version": 3`,
      `}'`,
    ].join('\n'),
  );
});

test('a command without a body has none', () => {
  const request = requestOf(() => call('DELETE', '/api/console/offerings/1/plans/2'))!;
  expect(curlOf(request, 'http://localhost:3000')).not.toContain('--data');
});
