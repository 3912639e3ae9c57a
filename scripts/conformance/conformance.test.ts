import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { referenceCatalog } from '@/lib/brokers/conformance/test-broker/catalog';
import { REFERENCE } from '@/lib/brokers/conformance/test-broker/run-against';
import { SECRET, serve, USERNAME, type Mistake } from '@/lib/brokers/conformance/test-broker/serve';
import { BadArguments, readArguments } from './arguments';

const folder = mkdtempSync(path.join(tmpdir(), 'workbench-conformance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (file: string) => path.join(folder, file);

const run = (argv: string[]) =>
  new Promise<{ status: number; output: string }>((resolve) => {
    const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/conformance.ts', ...argv];
    const env = { ...process.env, NODE_OPTIONS: '', BROKER_PASSWORD: SECRET };
    execFile(process.execPath, program, { env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });

const against = async (argv: string[], mistake?: Mistake) => {
  const server = await serve(REFERENCE, { mistake });
  const common = ['--url', server.url, '--username', USERNAME, '--allow-http', '--poll-interval', '0'];
  try {
    return await run([...common, ...argv]);
  } finally {
    await server.close();
  }
};

it('a right broker ends with 0, a wrong one with 1, and reports tell what has changed', async () => {
  writeFileSync(at('catalog.json'), JSON.stringify(referenceCatalog(REFERENCE)));
  const files = ['--json', at('right.json'), '--junit', at('right.xml')];
  const right = await against(['--catalog', at('catalog.json'), ...files]);
  expect(right.output).toContain('The broker matches catalog.json.');
  expect(right.status).toBe(0);
  expect(JSON.parse(readFileSync(at('right.json'), 'utf8'))).toMatchObject({
    formatVersion: 1,
    verdict: 'warn',
  });
  expect(readFileSync(at('right.xml'), 'utf8')).toContain('<testsuite name="Transport"');

  const deletesNothing: Mistake = (call) =>
    call.query.plan_id === '' ? { status: 200, body: {} } : undefined;
  const wrong = await against(['--compare', at('right.json')], deletesNothing);
  expect(wrong.output).toContain('Failed: D5 Deletions without ids are refused');
  expect(wrong.output).toContain('newly failing: N3, D5');
  expect(wrong.status).toBe(1);
  expect(right.output + wrong.output).not.toContain(SECRET);
}, 60_000);

it('a broker with another catalog ends with 1, no broker and bad arguments with 2', async () => {
  const other = JSON.stringify(referenceCatalog(REFERENCE)).replace('"free":false', '"free":true');
  writeFileSync(at('other.json'), other);
  const differs = await against(['--catalog', at('other.json')]);
  expect([differs.status, differs.output]).toEqual([1, expect.stringContaining('differs from catalog.json')]);
  const nobody = await run(['--url', 'http://127.0.0.1:1025', '--username', 'x', '--allow-http']);
  expect([nobody.status, nobody.output]).toEqual([2, expect.stringContaining('127.0.0.1')]);
  const none = await run(['--username', 'x']);
  expect([none.status, none.output]).toEqual([2, expect.stringContaining('--url is missing')]);
}, 60_000);

it.each([
  [['--osb', '2.11'], '--osb must be one of'],
  [['--profile', 'other'], '--profile must be one of'],
  [['--timeout', 'soon'], '--timeout must be a number of milliseconds'],
  [['--header', 'X-Region'], 'is not “Name: value”'],
  [['--parameters', '[]'], '--parameters must be a JSON object'],
  [['--catalog', at('missing.json')], '--catalog cannot be read as JSON'],
  [['--unknown'], '--unknown'],
])('%j is refused', (argv, reason) => {
  const read = () => readArguments(['--url', 'https://b.example.com', '--username', 'x', ...argv], 'secret');
  expect(read).toThrow(BadArguments);
  expect(read).toThrow(reason);
});

it('takes the password from the environment only', () => {
  expect(() => readArguments(['--url', 'https://b.example.com', '--username', 'x'], undefined)).toThrow(
    'BROKER_PASSWORD',
  );
});
