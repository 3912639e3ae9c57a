// Starts the broker: settings, catalog, store, server. Begin reading here, then lib/osb.mjs.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { loadCatalog } from './lib/catalog.mjs';
import { dashboardRoutes } from './lib/dashboard.mjs';
import { extensionRoutes } from './lib/extension.mjs';
import { readFaults } from './lib/faults.mjs';
import { requestListener } from './lib/http.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { createOperations } from './lib/operations.mjs';
import { osbRoutes } from './lib/osb.mjs';
import * as ours from './lib/service.mjs';
import { readSettings } from './lib/settings.mjs';
import { openStore } from './lib/store.mjs';
import { USAGE } from './lib/usage.mjs';

const GRACE_MS = 5_000;

function loginState({ missing, isUnset, endpoint }, publicUrl) {
  if (isUnset) return `off, anyone can open a dashboard. To switch it on, set ${missing.join(', ')}.`;
  if (missing.length > 0) return `not set up, so nobody can open a dashboard. Set ${missing.join(', ')} too.`;
  return `by ${endpoint}, redirect URI ${publicUrl}/dashboard/callback`;
}

function announce(url, { isPasswordNew, username, password, asyncSeconds, iam }, publicUrl) {
  console.log(`Starter broker listening on ${url}`);
  if (isPasswordNew) {
    console.log(`Username: ${username}`);
    console.log(`Password: ${password} (new at every start; set BROKER_PASSWORD to keep one)`);
  }
  if (asyncSeconds !== undefined)
    console.log(`Asynchronous mode: provision, update and deprovision take ${asyncSeconds} s each.`);
  console.log(`Dashboard login: ${loginState(iam, publicUrl)}`);
}

function fail(error) {
  console.error(`The broker did not start: ${error.message}`);
  process.exit(1);
}

function start(settings) {
  const { host, port, tls } = settings;
  const catalog = loadCatalog(settings.catalogFile);
  const store = openStore(settings.dataFile);
  const faults = readFaults(process.env.FAULT, settings);
  const service = faults.onService(ours);
  const operations = createOperations({ ...settings, catalog, store, service });
  const options = { requestTimeout: 30_000 };
  const server = tls ? createSecureServer({ ...options, ...tls }) : createServer(options);

  server.once('error', fail);
  server.listen(port, host, () => {
    const name = host.includes(':') ? `[${host}]` : host;
    const url = `${tls ? 'https' : 'http'}://${name}:${server.address().port}`;
    const publicUrl = settings.publicUrl || url;
    const parts = { catalog, store, service, operations, iam: settings.iam, publicUrl };
    const routes = [...osbRoutes(parts), ...extensionRoutes(parts), ...dashboardRoutes(parts)];
    server.on('request', requestListener(oneAtATime(faults.onRoutes(routes)), settings));
    operations.resume();
    announce(url, settings, publicUrl);
  });

  // Whoever is being answered is answered first, within reason.
  const end = () => {
    server.close(() => process.exit(0));
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
}

try {
  const settings = readSettings(process.env);
  if (settings.isHelp) console.log(USAGE);
  else start(settings);
} catch (error) {
  fail(error);
}
