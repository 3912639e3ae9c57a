// Starts the real broker as its own process, on a free port, with its own data file, and calls it over HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

export const ids = {
  service: 'd9d7f8a4-6a0b-4a2e-9a9c-111111111111',
  lite: 'd9d7f8a4-6a0b-4a2e-9a9c-222222222222',
  metered: 'd9d7f8a4-6a0b-4a2e-9a9c-333333333333',
  unbindable: 'd9d7f8a4-6a0b-4a2e-9a9c-444444444444',
  fixedService: 'd9d7f8a4-6a0b-4a2e-9a9c-555555555555',
  fixedLite: 'd9d7f8a4-6a0b-4a2e-9a9c-666666666666',
  fixedOther: 'd9d7f8a4-6a0b-4a2e-9a9c-777777777777',
};
export const login = { username: 'tester', password: 'correct: horse' };
export const basic = (username, password) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Returns { url, output, dataFile, call, restart, kill, stop }. Rejects with what the broker said if it does not start. */
export async function runBroker({ args = ['--catalog', join(folder, 'test/catalog.json')], env = {} } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'starter-broker-'));
  const dataFile = join(data, 'nested', 'broker.json');
  const broker = { dataFile };

  async function start() {
    const child = spawn(process.execPath, ['broker.mjs', '--port', '0', ...args], {
      cwd: folder,
      env: { BROKER_USERNAME: login.username, BROKER_PASSWORD: login.password, DATA_FILE: dataFile, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = once(child, 'exit');
    broker.output = [];
    broker.errors = '';
    child.stderr.on('data', (chunk) => {
      broker.errors += chunk;
    });
    const lines = createInterface({ input: child.stdout }).on('line', (line) => broker.output.push(line));
    const [first] = await Promise.race([
      once(lines, 'line'),
      exited.then(([code]) => {
        throw new Error(`The broker ended with ${code}: ${broker.errors}`);
      }),
    ]);
    broker.url = /^Starter broker listening on (https?:\/\/\S+)$/.exec(first)[1];
    broker.kill = async (signal = 'SIGKILL') => {
      child.kill(signal);
      return (await exited)[0];
    };
  }

  /** Kills the broker and starts it again, with these settings changed. */
  broker.restart = async (changes = {}) => {
    await broker.kill();
    env = { ...env, ...changes };
    await start();
  };

  /** Answers { status, headers, text, json }; json is undefined when the text is none. A string body goes out as it is. */
  broker.call = async (method, path, { body, headers = {}, signal } = {}) => {
    const response = await fetch(broker.url + path, {
      method,
      signal,
      headers: {
        authorization: basic(login.username, login.password),
        'x-broker-api-version': '2.12',
        'content-type': 'application/json',
        ...headers,
      },
      body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
    });
    const text = await response.text();
    let json;
    if (response.headers.get('content-type') === 'application/json') json = JSON.parse(text);
    return { status: response.status, headers: response.headers, text, json };
  };

  broker.stop = async () => {
    await broker.kill?.();
    rmSync(data, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await broker.stop();
    throw error;
  });
  return broker;
}

/** Asks until the answer is truthy, and returns it; after five seconds it throws. */
export async function eventually(ask) {
  for (let time = 0; time < 500; time += 1, await delay(10)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`It did not come to pass: ${ask}`);
}

/** A broker that ends with the test. */
export async function testBroker(t, settings) {
  const broker = await runBroker(settings);
  t.after(broker.stop);
  return broker;
}

export const instancePath = (id) => `/v2/service_instances/${encodeURIComponent(id)}`;
export const bindingPath = (id, bindingId) =>
  `${instancePath(id)}/service_bindings/${encodeURIComponent(bindingId)}`;
export const statePath = (id) => `/bluemix_v1/service_instances/${encodeURIComponent(id)}`;
export const query = (service = ids.service, plan = ids.lite) => `?service_id=${service}&plan_id=${plan}`;
export const crn = (name) => `crn:v1:bluemix:public:acme-fixture:eu-de:a/0123456789abcdef:${name}::`;

/** A provision body as the platform sends it. */
export const provisionBody = (id, changes = {}) => ({
  service_id: ids.service,
  plan_id: ids.lite,
  context: { platform: 'ibmcloud', account_id: '0123456789abcdef', crn: id },
  parameters: { location: 'eu-de' },
  ...changes,
});
