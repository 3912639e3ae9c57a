import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const schemaFolder = path.join(root, 'prisma/schema');
const stampFile = path.join(root, 'lib/db/generated/.schema-hash');

/** Changes with every schema file and with Prisma's release. */
const schemaHash = () => {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'node_modules/prisma/package.json')));
  for (const name of readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.prisma')) hash.update(name).update(readFileSync(path.join(schemaFolder, name)));
  }
  return hash.digest('hex');
};

const generate = () => {
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  try {
    execFileSync(process.execPath, [cli, 'generate', '--no-hints'], {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    console.error(`The Prisma client could not be generated.\n${stderr}${stdout}`);
    process.exit(1);
  }
};

const hash = schemaHash();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== hash) {
  generate();
  writeFileSync(stampFile, hash);
  console.log('Prisma client generated.');
}

const consoleFolder = path.join(root, 'app/api/console');
const routesFile = path.join(root, 'app/api/generated/console-routes.ts');

/** The list of the console's route modules, which the OpenAPI document is made from. */
const routeList = () => {
  const folders = readdirSync(consoleFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => path.dirname(file).split(path.sep).join('/'))
    .sort();
  const imports = folders.map(
    (folder, index) => `import * as route${index} from '@/app/api/console/${folder}/route';`,
  );
  const entries = folders.map((folder, index) => `  '/${folder}': route${index},`);
  const type = "import type { Routes } from '@/lib/http/openapi/document';";
  return [type, ...imports, '', 'export const CONSOLE_ROUTES: Routes = {', ...entries, '};', ''].join('\n');
};

const routes = routeList();
if (!existsSync(routesFile) || readFileSync(routesFile, 'utf8') !== routes) {
  mkdirSync(path.dirname(routesFile), { recursive: true });
  writeFileSync(routesFile, routes);
  console.log('List of API routes generated.');
}
