import { randomBytes } from 'node:crypto';
import { actorFor, createPerson } from '../factories';
import { createBrokerRow, createDeploymentRow } from './brokers';
import { definedOffering } from '@/lib/brokers/test-offering';
import { runStarterBroker, type StarterBroker } from '@/lib/brokers/test-starter';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/db/client';

export const REGION = 'us-south';

const openLoopback = () =>
  db.installationSetting.upsert({
    where: { key: 'brokers' },
    create: { key: 'brokers', value: { allowLoopback: true } },
    update: { value: { allowLoopback: true } },
  });

/** For tests: a public service with two plans deployed through a running starter broker, and a customer with an account. */
export const deployedService = async () => {
  await openLoopback();
  const offering = await definedOffering({ visibility: 'public' });
  const process = await runStarterBroker(offering.catalog);
  const service = await serviceOn(offering, process);
  return { ...service, process };
};

type Where = Pick<StarterBroker, 'url' | 'username' | 'secret'>;

/** The same on a broker that listens already. */
export const serviceOn = async (offering: Awaited<ReturnType<typeof definedOffering>>, where: Where) => {
  await openLoopback();
  const { url, username, secret } = where;
  const broker = await createBrokerRow(offering.offeringId, { url, username, secret });
  for (const { id: planId } of [offering.lite, offering.standard])
    await createDeploymentRow({
      offeringId: offering.offeringId,
      brokerId: broker.id,
      planId,
      regionId: REGION,
      publishedAt: now(),
    });
  const accountId = randomBytes(16).toString('hex');
  const customer = await actorFor((await createPerson({ name: 'Casey Customer', accountId })).id);
  const { id: planId } = offering.standard;
  const wanted = { accountId, planId, regionId: REGION, name: 'Verses', parameters: {} };
  return { ...offering, broker, customer, accountId, wanted };
};
