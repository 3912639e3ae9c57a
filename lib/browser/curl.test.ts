import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { brokerCurlOf, curlOf, type BrokerCall } from './curl';
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

/** What a shell hands to curl when it runs the command. */
const argumentsOf = (command: string): string[] =>
  execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }; ${command}`], {
    encoding: 'utf8',
    env: { ...process.env, BROKER_USERNAME: 'broker', BROKER_PASSWORD: "pa$$ w'rd", BROKER_TOKEN: 'a.b.c' },
  })
    .split('\0')
    .slice(0, -1);

const URL_OF_BROKER = 'https://broker.example.com/prefix';
const made = (call: Partial<BrokerCall>): BrokerCall => ({
  method: 'PUT',
  path: '/prefix/v2/service_instances/crn%3Av1?accepts_incomplete=true',
  headers: { 'X-Broker-API-Version': '2.12' },
  body: null,
  ...call,
});

test('a call to a broker reaches curl as it was made, signed by what the shell holds', () => {
  const body = `{"name": "L'offre $HOME \`id\` \\ \"x\"",\n "a": "!"}`;
  const headers = { 'X-Region': `it's "$HOME"`, 'Content-Type': 'application/json' };
  const basic = brokerCurlOf(made({ body, headers }), { url: URL_OF_BROKER, authScheme: 'basic' });
  expect(argumentsOf(basic)).toEqual([
    ...[
      '-X',
      'PUT',
      'https://broker.example.com/prefix/v2/service_instances/crn%3Av1?accepts_incomplete=true',
    ],
    ...['-u', "broker:pa$$ w'rd"],
    ...['-H', `X-Region: it's "$HOME"`, '-H', 'Content-Type: application/json'],
    ...['--data-raw', body],
  ]);
  const bearer = brokerCurlOf(made({}), { url: URL_OF_BROKER, authScheme: 'bearer-crn' });
  expect(argumentsOf(bearer).slice(3)).toEqual([
    ...['-H', 'Authorization: Bearer a.b.c'],
    ...['-H', 'X-Broker-API-Version: 2.12'],
  ]);
});

test('a call without a type stays without one', () => {
  const command = brokerCurlOf(made({ body: '@/etc/hostname' }), { url: URL_OF_BROKER, authScheme: 'basic' });
  expect(argumentsOf(command).slice(-4)).toEqual(['-H', 'Content-Type:', '--data-raw', '@/etc/hostname']);
});

test('no path leads the credentials to another host', () => {
  const command = brokerCurlOf(made({ path: '//elsewhere.example/v2/catalog' }), {
    url: URL_OF_BROKER,
    authScheme: 'basic',
  });
  expect(argumentsOf(command)[2]).toBe('https://broker.example.com//elsewhere.example/v2/catalog');
});
