import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrokerCallError } from './broker-call-error';
import { guardedRequest } from './guarded-request';
import { httpServer } from './test-server';
import type { GuardPolicy } from './guarded-request';
import type { ResolvedAddress } from './resolve-host';
import type { TestServer } from './test-server';

// PORT is the canary's: wherever a URL leads to this machine, a hole in the guard would be counted.
const LOOPBACK = `
https://127.0.0.1:PORT https://127.1:PORT https://127.0.1:PORT https://2130706433:PORT https://0x7f000001:PORT
https://0x7f.1:PORT https://0x7F.0.0.0x1:PORT https://017700000001:PORT https://0177.0.0.1:PORT
https://0177.0x0.0.1:PORT https://127.255.255.254:PORT https://[::1]:PORT https://[0:0:0:0:0:0:0:1]:PORT
https://[0000:0000:0000:0000:0000:0000:0000:0001]:PORT https://①②⑦.⓪.⓪.①:PORT https://127。0。0。1:PORT
https://%31%32%37.0.0.1:PORT https://127.0.0.1.:PORT https:127.0.0.1:PORT https:\\\\127.0.0.1:PORT
https:////127.0.0.1:PORT https://127.0.0.1:PORT\\@broker.example.com`
  .trim()
  .split(/\s+/);

const NEVER = `
https://0.0.0.0:PORT https://0:PORT https://0x0:PORT https://[::]:PORT https://[::ffff:127.0.0.1]:PORT
https://[::ffff:7f00:1]:PORT https://[0:0:0:0:0:ffff:127.0.0.1]:PORT https://[::127.0.0.1]:PORT
https://[::ffff:0:127.0.0.1]:PORT https://[64:ff9b::127.0.0.1]:PORT https://[64:ff9b:1::7f00:1]:PORT
https://[2002:7f00:1::]:PORT https://[2001:0:7f00:1::80ff:fffe]:PORT https://169.254.169.254
https://169.254.169.254/latest/meta-data/ https://2852039166 https://0xa9fea9fe https://0251.0376.0251.0376
https://[::ffff:169.254.169.254] https://[64:ff9b::a9fe:a9fe] https://[fd00:ec2::254] https://[fe80::1]:PORT
https://[fec0::1]:PORT https://[fc00::1]:PORT https://[fd12:3456::1]:PORT https://[ff02::1]:PORT https://[100::1]:PORT
https://[2001:db8::1]:PORT https://[3fff::1]:PORT https://[5f00::1]:PORT https://[4000::1]:PORT https://10.0.0.1:PORT
https://10.255.255.255:PORT https://172.16.0.1:PORT https://172.31.255.255:PORT https://192.168.0.1:PORT
https://192.168.65.1:PORT https://100.64.0.1:PORT https://100.100.100.200 https://169.254.170.2
https://198.18.0.1:PORT https://192.0.0.192 https://192.0.2.1 https://198.51.100.1 https://203.0.113.1
https://224.0.0.1:PORT https://239.255.255.255:PORT https://240.0.0.1:PORT https://255.255.255.255:PORT`
  .trim()
  .split(/\s+/);

const MALFORMED: [string, string][] = [
  ['', 'invalid_url'],
  ['/v2/catalog', 'invalid_url'],
  ['127.0.0.1:PORT', 'invalid_url'],
  ['localhost:PORT', 'scheme'],
  ['https://', 'invalid_url'],
  ['https://[::1', 'invalid_url'],
  ['https://[fe80::1%25lo]:PORT', 'invalid_url'],
  ['https://256.256.256.256', 'invalid_url'],
  ['https://127.0.0.1:65536', 'invalid_url'],
  ['https://127.0.0.1:PORT:80', 'invalid_url'],
  ['https://bro ker.example.com', 'invalid_url'],
  ['file:///etc/passwd', 'scheme'],
  ['ftp://127.0.0.1:PORT', 'scheme'],
  ['gopher://127.0.0.1:PORT/_GET', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:application/json,{}', 'scheme'],
  ['blob:https://127.0.0.1:PORT/1', 'scheme'],
  ['unix:/var/run/docker.sock', 'scheme'],
  ['ws://127.0.0.1:PORT', 'scheme'],
  ['https://user@127.0.0.1:PORT', 'url_credentials'],
  ['https://broker.example.com@127.0.0.1:PORT', 'url_credentials'],
  ['https://broker.example.com:pw@127.0.0.1:PORT', 'url_credentials'],
  ['https://:pw@127.0.0.1:PORT', 'url_credentials'],
  ['https://127.0.0.1:22', 'port'],
  ['https://127.0.0.1:25', 'port'],
  ['https://broker.example.com:0', 'port'],
];

let canary: TestServer;
beforeAll(async () => {
  canary = await httpServer((_, response) => response.end('canary'));
});
afterAll(() => canary.close());

// Any name leads to the canary, as a hostile name server would have it.
const toCanary = async (): Promise<ResolvedAddress[]> => [{ address: '127.0.0.1', family: 4 }];
const CLOSED = { allowHttp: false, allowLoopback: false };
const OPEN = { allowHttp: true, allowLoopback: true };

async function kindOf(url: string, policy: GuardPolicy, resolve = toCanary) {
  const error = await guardedRequest(
    { url: url.replaceAll('PORT', String(canary.port)) },
    { policy, resolve, timeoutMs: 2000 },
  ).catch((thrown: unknown) => thrown);
  return error instanceof BrokerCallError ? error.kind : error;
}

describe('hostile URLs', () => {
  test('the table is long enough and the canary is alive', async () => {
    expect(LOOPBACK.length + NEVER.length + MALFORMED.length).toBeGreaterThanOrEqual(90);
    const answer = await guardedRequest({ url: `http://127.0.0.1:${canary.port}` }, { policy: OPEN });
    expect(answer.bodyText).toBe('canary');
    expect(canary.connections()).toBe(1);
  });

  test.each(LOOPBACK)('%s is refused', async (url) => {
    const before = canary.connections();
    expect(await kindOf(url, CLOSED)).toBe('refused_address');
    expect(await kindOf(url.replace('https:', 'http:'), CLOSED)).toBe('scheme');
    expect(await kindOf(url.replace('https:', 'http:'), { ...CLOSED, allowHttp: true })).toBe(
      'refused_address',
    );
    expect(canary.connections()).toBe(before);
  });

  test.each(NEVER)('%s is refused, even when loopback is open', async (url) => {
    const before = canary.connections();
    expect(await kindOf(url, CLOSED)).toBe('refused_address');
    expect(await kindOf(url, OPEN)).toBe('refused_address');
    expect(await kindOf(url.replace('https:', 'http:'), OPEN)).toBe('refused_address');
    expect(canary.connections()).toBe(before);
  });

  test.each(MALFORMED)('%s is refused as %s', async (url, kind) => {
    const before = canary.connections();
    expect(await kindOf(url, CLOSED)).toBe(kind);
    expect(await kindOf(url, OPEN)).toBe(kind);
    expect(canary.connections()).toBe(before);
  });
});

describe('hostile names', () => {
  const names = [
    'localhost',
    'localhost.',
    '127.0.0.1.nip.io',
    'metadata.google.internal',
    'ｌｏｃａｌｈｏｓｔ',
  ];
  test.each(names)('%s is refused for the address it leads to', async (name) => {
    const before = canary.connections();
    expect(await kindOf(`https://${name}:PORT`, CLOSED)).toBe('refused_address');
    expect(canary.connections()).toBe(before);
  });

  const answers = [
    '10.0.0.8',
    '169.254.169.254',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    'fe80::1%lo',
    'nonsense',
  ];
  test.each(answers)('a name with one public address and %s is refused', async (address) => {
    const both = async () => [
      { address: '93.184.215.14', family: 4 },
      { address, family: 6 },
    ];
    expect(await kindOf('https://broker.example.com:PORT', OPEN, both)).toBe('refused_address');
  });

  test('a name is resolved once, so it cannot answer differently when the connection is made', async () => {
    let asked = 0;
    const rebinding = async () => {
      asked += 1;
      return asked === 1
        ? [{ address: '127.0.0.1', family: 4 }]
        : [{ address: '169.254.169.254', family: 4 }];
    };
    const answer = await guardedRequest(
      { url: `http://rebind.example.com:${canary.port}` },
      { policy: OPEN, resolve: rebinding },
    );
    expect(answer.bodyText).toBe('canary');
    expect(asked).toBe(1);
  });

  test('http stays closed for a public address', async () => {
    const publicly = async () => [{ address: '93.184.215.14', family: 4 }];
    expect(await kindOf('http://broker.example.com', OPEN, publicly)).toBe('scheme');
    expect(await kindOf('http://93.184.215.14', OPEN)).toBe('scheme');
  });

  test('no address at all is a failure of the name', async () => {
    expect(await kindOf('https://broker.example.com', CLOSED, async () => [])).toBe('dns');
  });
});
