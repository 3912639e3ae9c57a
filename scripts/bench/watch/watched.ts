import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildCatalogJson } from '@/lib/brokers/catalog-json';
import { definitionFor } from '@/lib/brokers/queries';
import { watchDue } from '@/lib/brokers/watch/service';
import { closeDatabase, db } from '@/lib/db/client';
import { createBrokerRow } from '@/prisma/factories/brokers';

/** How long a broker thinks about its catalog. */
const THINKS_MS = 100;

const brokerServer = async (catalog: string) => {
  let looks = 0;
  const server = createServer((_, response) => {
    looks += 1;
    setTimeout(() => response.end(catalog), THINKS_MS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, looks: () => looks, close: () => server.close() };
};

/** So many brokers of limited offerings behind one server, and a way to have all of them looked at now. */
export const watchedBrokers = async (count: number) => {
  const [example] = await db.offering.findMany({
    where: { plans: { some: {} } },
    take: 1,
    select: { id: true },
  });
  const catalog = JSON.stringify(buildCatalogJson(await definitionFor(db, example!.id)));
  const server = await brokerServer(catalog);
  const offerings = await db.offering.findMany({ take: count, select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id } of offerings) await createBrokerRow(id, { url: server.url, name: 'Watched' });
  await db.offering.updateMany({
    where: { id: { in: offerings.map(({ id }) => id) } },
    data: { visibility: 'limited' },
  });
  const lookAtAll = async () => {
    await db.broker.updateMany({ data: { watchedAt: null } });
    await watchDue();
  };
  const close = async () => {
    server.close();
    await closeDatabase();
  };
  return { brokers: offerings.length, looks: server.looks, lookAtAll, close };
};
