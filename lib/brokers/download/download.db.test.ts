import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createTeam } from '@/prisma/factories';
import { createIamRow } from '@/prisma/factories/iam';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../../db/client';
import { env } from '../../env';
import { definitionHash } from '../queries';
import { definedOffering } from '../test-offering';
import { downloadCatalogJson, downloadStarterBroker } from './service';

describeDatabase('downloads', () => {
  it('hands out catalog.json and records which definition it was', async () => {
    const { actor, offeringId, catalog, definition } = await definedOffering();
    const { name, content } = await downloadCatalogJson(actor, offeringId);
    expect(name).toBe('catalog.json');
    expect(JSON.parse(content as string)).toEqual(catalog);
    const [download] = await db.download.findMany({ where: { offeringId } });
    expect(download).toMatchObject({
      kind: 'catalog_json',
      hash: definitionHash(definition),
      userId: actor.userId,
    });
    expect(await db.auditEvent.count({ where: { offeringId, action: 'download.catalog_json' } })).toBe(1);
  });

  it('packs the starter broker with this offering’s catalog and without anybody’s data', async () => {
    const { actor, offeringId, catalog, offering } = await definedOffering();
    const { name, content } = await downloadStarterBroker(actor, offeringId);
    const folder = `${offering.serviceName}-broker`;
    expect(name).toBe(`${folder}.zip`);
    const files = unzipSync(content as Uint8Array);
    const names = Object.keys(files).map((path) => path.replace(`${folder}/`, ''));
    expect(names).toEqual(
      expect.arrayContaining(['broker.mjs', 'package.json', 'README.md', 'lib/osb.mjs', 'catalog.json']),
    );
    expect(names.filter((path) => /^(data|node_modules|\.)/.test(path)).sort()).toEqual([
      '.env.example',
      '.gitignore',
    ]);
    expect(JSON.parse(strFromU8(files[`${folder}/catalog.json`] ?? new Uint8Array()))).toEqual(catalog);
    expect(await db.download.count({ where: { offeringId, kind: 'starter_broker' } })).toBe(1);
  });

  it('packs a broker that starts from its own .env with the offering’s ids', async () => {
    const { actor, offeringId, catalog, offering } = await definedOffering();
    const { content } = await downloadStarterBroker(actor, offeringId);
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'workbench-download-')), 'unpacked');
    for (const [name, bytes] of Object.entries(unzipSync(content as Uint8Array))) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    const cwd = path.join(folder, `${offering.serviceName}-broker`);
    const sample = await readFile(path.join(cwd, '.env.example'), 'utf8');
    expect(sample).toContain('\nBROKER_PASSWORD=\n');
    expect(sample).not.toMatch(/FAULT/);
    await writeFile(path.join(cwd, '.env'), sample.replace('BROKER_PASSWORD=', 'BROKER_PASSWORD=chosen'));
    const args = ['--env-file=.env', 'broker.mjs', '--port', '0'];
    const child = spawn(process.execPath, args, {
      cwd,
      env: { NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    try {
      const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      const url = /http:\/\/\S+/.exec(line)?.[0] ?? '';
      const headers = { authorization: `Basic ${btoa('broker:chosen')}` };
      const response = await fetch(`${url}/v2/catalog`, { headers });
      expect(await response.json()).toEqual(catalog);
    } finally {
      child.kill('SIGKILL');
      await exited;
      await rm(path.dirname(folder), { recursive: true });
    }
  });

  it('explains every setting of the sample environment in the README', async () => {
    const { actor, offeringId, offering } = await definedOffering();
    const { content } = await downloadStarterBroker(actor, offeringId);
    const files = unzipSync(content as Uint8Array);
    const text = (name: string) =>
      strFromU8(files[`${offering.serviceName}-broker/${name}`] ?? new Uint8Array());
    const names = [...text('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => `\`${name}\``);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !text('README.md').includes(name))).toEqual([]);
  });

  it('fills in where the login is and by which client, and no secret', async () => {
    const { actor, offeringId, offering } = await definedOffering();
    const sample = async () => {
      const { content } = await downloadStarterBroker(actor, offeringId);
      const files = unzipSync(content as Uint8Array);
      return strFromU8(files[`${offering.serviceName}-broker/.env.example`] ?? new Uint8Array());
    };
    const before = await sample();
    expect(before).toContain(`\nIAM_ENDPOINT=${env.PUBLIC_URL}\n`);
    expect(before).toContain('\nCLIENT_ID=\n');
    const { iam } = await createIamRow({ offeringId });
    const after = await sample();
    expect(after).toBe(before.replace('\nCLIENT_ID=\n', `\nCLIENT_ID=${iam.clientId}\n`));
    expect(after).toMatch(/\nCLIENT_SECRET=\nAPI_KEY=\n/);
  });

  it('says what is missing instead of handing out a catalog that no broker could start with', async () => {
    const { provider, actor } = await createTeam('viewer');
    const { id } = await createOfferingRow({ providerId: provider.id });
    await expect(downloadCatalogJson(actor, id)).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ id: 'serviceName', href: `/offerings/${id}/settings` }, { id: 'plans' }] },
    });
    expect(await db.download.count({ where: { offeringId: id } })).toBe(0);
  });
});
