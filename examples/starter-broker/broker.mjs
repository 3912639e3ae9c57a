// Starts the broker: settings, catalog, store, server. Begin reading here, then lib/osb.mjs.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { loadCatalog } from './lib/catalog.mjs';
import { dashboardRoutes } from './lib/dashboard.mjs';
import { extensionRoutes } from './lib/extension.mjs';
import { requestListener } from './lib/http.mjs';
import { readIamSettings } from './lib/iam.mjs';
import { osbRoutes } from './lib/osb.mjs';
import { openStore } from './lib/store.mjs';
import { USAGE } from './lib/usage.mjs';

/** Flags win over environment variables, which win over the defaults. An empty value counts as unset. */
function readSettings() {
  const text = { type: 'string' };
  const help = { type: 'boolean', short: 'h' };
  const { values: flags } = parseArgs({
    options: { catalog: text, data: text, host: text, port: text, help },
  });
  if (flags.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { env } = process;
  const settings = {
    catalogFile: flags.catalog || env.CATALOG_FILE || './catalog.json',
    dataFile: flags.data || env.DATA_FILE || './data/broker.json',
    host: flags.host || env.HOST || '127.0.0.1',
    port: Number(flags.port || env.PORT || 3400),
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    username: env.BROKER_USERNAME || 'broker',
    password: env.BROKER_PASSWORD || randomBytes(18).toString('base64url'),
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

function loginState({ missing, isUnset, endpoint }, publicUrl) {
  if (isUnset) return `off, anyone can open a dashboard. To switch it on, set ${missing.join(', ')}.`;
  if (missing.length > 0) return `not set up, so nobody can open a dashboard. Set ${missing.join(', ')} too.`;
  return `by ${endpoint}, redirect URI ${publicUrl}/dashboard/callback`;
}

function fail(error) {
  console.error(`The broker did not start: ${error.message}`);
  process.exit(1);
}

try {
  const settings = readSettings();
  const catalog = loadCatalog(settings.catalogFile);
  const store = openStore(settings.dataFile);
  const server = createServer({ requestTimeout: 30_000 });

  server.once('error', fail);
  server.listen(settings.port, settings.host, () => {
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    const url = `http://${host}:${server.address().port}`;
    const parts = { catalog, store, iam: settings.iam, publicUrl: settings.publicUrl || url };
    const routes = [...osbRoutes(parts), ...extensionRoutes(parts), ...dashboardRoutes(parts)];
    server.on('request', requestListener(routes, settings));

    console.log(`Starter broker listening on ${url}`);
    if (!process.env.BROKER_PASSWORD) {
      console.log(`Username: ${settings.username}`);
      console.log(`Password: ${settings.password} (new at every start; set BROKER_PASSWORD to keep one)`);
    }
    console.log(`Dashboard login: ${loginState(settings.iam, parts.publicUrl)}`);
  });

  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)));
} catch (error) {
  fail(error);
}
