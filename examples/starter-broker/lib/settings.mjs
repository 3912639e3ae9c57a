// Reads the settings. lib/usage.mjs lists them for people.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readIamSettings } from './iam.mjs';

const DAY_SECONDS = 86_400;

/**
 * Flags win over environment variables, which win over the defaults. An empty value counts as unset.
 * @throws Error with a sentence for whoever starts the broker
 */
export function readSettings(env) {
  const text = { type: 'string' };
  const { values: flags } = parseArgs({
    options: { catalog: text, data: text, host: text, port: text, help: { type: 'boolean', short: 'h' } },
  });
  const settings = {
    isHelp: flags.help,
    catalogFile: flags.catalog || env.CATALOG_FILE || './catalog.json',
    dataFile: flags.data || env.DATA_FILE || './data/broker.json',
    host: flags.host || env.HOST || '127.0.0.1',
    port: Number(flags.port || env.PORT || 3400),
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    tls: readTls(env.TLS_CERT_FILE, env.TLS_KEY_FILE),
    asyncSeconds: readAsync(env.ASYNC, env.ASYNC_SECONDS),
    username: env.BROKER_USERNAME || 'broker',
    password: env.BROKER_PASSWORD || randomBytes(18).toString('base64url'),
    isPasswordNew: !env.BROKER_PASSWORD,
    iam: readIamSettings(env),
  };
  const { port, username, publicUrl } = settings;
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('The port must be a number from 0 to 65535.');
  if (username.includes(':')) throw new Error('BROKER_USERNAME must not contain a colon.');
  if (publicUrl && !/^https?:\/\/[^/]/.test(publicUrl))
    throw new Error('PUBLIC_URL must be an absolute http or https address.');
  return settings;
}

/** The seconds that an operation takes in asynchronous mode; undefined in the other, the default. */
function readAsync(isAsync = '', seconds = '') {
  if (!['', 'true', 'false'].includes(isAsync)) throw new Error('ASYNC must be true or false.');
  if (!/^\d{0,5}$/.test(seconds) || seconds > DAY_SECONDS)
    throw new Error(`ASYNC_SECONDS must be a whole number from 0 to ${DAY_SECONDS}.`);
  return isAsync === 'true' ? Number(seconds || 5) : undefined;
}

function readTls(certFile, keyFile) {
  if (!certFile && !keyFile) return undefined;
  if (!certFile || !keyFile) throw new Error('Set both TLS_CERT_FILE and TLS_KEY_FILE, or neither.');
  return { cert: readFileSync(certFile), key: readFileSync(keyFile), minVersion: 'TLSv1.2' };
}
