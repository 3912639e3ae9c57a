import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { become, root, start } from './run.mjs';

const [kind, port, openIdPort] = process.argv.slice(2);
const dataDir = path.join(root, '.cache', 'e2e', kind);
const serverUrl = process.env.TEST_POSTGRES_URL || 'postgresql://postgres@127.0.0.1:5432/postgres';

const freshPostgresql = async () => {
  const name = `provider_workbench_e2e_${port}`;
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return serverUrl.replace(/\/[^/]*$/, `/${name}`);
};

rmSync(dataDir, { recursive: true, force: true });
const env = {
  NODE_ENV: 'production',
  PORT: port,
  PUBLIC_URL: `http://localhost:${port}`,
  DATA_DIR: dataDir,
  DEMO: 'true',
  CHECK_ANSWERS: 'true',
  PSEUDO_LOCALE: 'true',
  DATABASE_URL: kind === 'postgresql' ? await freshPostgresql() : '',
  OIDC_ISSUER: `http://localhost:${openIdPort}`,
  OIDC_CLIENT_ID: 'provider-workbench',
  OIDC_CLIENT_SECRET: 'only-for-the-browser-tests',
  OIDC_NAME: 'Example ID',
  INSTALLATION_SECRET: 'only-for-the-browser-tests-of-this-tree',
};
become(start('node', ['scripts/serve.mjs'], env));
