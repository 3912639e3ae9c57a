import { afterEach, expect, it } from 'vitest';
import { createIamRow } from '@/prisma/factories/iam';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { ensureSigningKeys } from '../iam/signing/service';
import { verifyAccessToken } from '../iam/tokens/queries';
import { httpServer, type TestServer } from './guard/test-server';
import type { RegisterBroker } from './schema';
import { checkBroker, registerBroker, saveBroker } from './service';
import { definedOffering } from './test-offering';

const running: TestServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** A broker that keeps what it was sent, and answers with the catalog. */
const listeningBroker = async (catalog: unknown) => {
  const sent: string[] = [];
  const server = await httpServer((request, response) => {
    sent.push(request.headers.authorization ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(catalog));
  });
  running.push(server);
  return { url: `http://127.0.0.1:${server.port}`, sent };
};

const allowLoopback = () =>
  db.installationSetting.upsert({
    where: { key: 'brokers' },
    create: { key: 'brokers', value: { allowLoopback: true } },
    update: { value: { allowLoopback: true } },
  });

const claimsOf = (authorization: string) => verifyAccessToken(authorization.replace('Bearer ', ''));

describeDatabase('the platform at a broker’s door', () => {
  const prepared = async () => {
    await allowLoopback();
    await ensureSigningKeys();
    const defined = await definedOffering();
    const broker = await listeningBroker(defined.catalog);
    const body = (more: Partial<RegisterBroker>): RegisterBroker => ({
      name: 'Starter',
      url: broker.url,
      authScheme: 'bearer',
      username: '',
      secret: '',
      ...more,
    });
    return { ...defined, ...broker, body };
  };

  it('bearer: sends a token that the API key gives, limited to the service, and never the key', async () => {
    const { actor, offering, offeringId, sent, body } = await prepared();
    const { apiKey, iam } = await createIamRow({ offeringId });
    const broker = await registerBroker(actor, offeringId, body({ secret: apiKey }));
    expect(broker.reachable).toBe(true);
    expect(await claimsOf(sent[0]!)).toMatchObject({
      iam_id: `iam-${iam.serviceIdId}`,
      scope: `openid ${offering.serviceName}`,
    });
    expect(sent.join()).not.toContain(apiKey);
    const { firstApiKeyAt } = await db.iamRegistration.findUniqueOrThrow({ where: { offeringId } });
    expect(firstApiKeyAt, 'the platform’s own use proves nothing').toBeNull();
    await db.offering.update({ where: { id: offeringId }, data: { serviceName: null } });
    await expect(checkBroker(actor, offeringId, broker.id)).rejects.toMatchObject({
      extra: { fields: [{ path: 'authScheme' }] },
    });
    await db.offering.update({ where: { id: offeringId }, data: { serviceName: offering.serviceName } });
    await db.apiKey.updateMany({ where: { id: iam.apiKeys[0]!.id }, data: { disabledAt: new Date() } });
    await expect(checkBroker(actor, offeringId, broker.id)).rejects.toMatchObject({
      code: 'invalid',
      extra: { fields: [{ path: 'secret', message: { key: 'brokers.apiKeyRefused' } }] },
    });
    await expect(
      saveBroker(actor, offeringId, {
        brokerId: broker.id,
        body: { ...body({ authScheme: 'basic', username: 'broker' }), version: broker.version },
      }),
    ).rejects.toMatchObject({ extra: { fields: [{ path: 'secret' }] } });
    expect(sent).toHaveLength(1);
  });

  it('bearer-crn: sends the platform’s own token for the broker’s CRN, and needs no secret', async () => {
    const { actor, provider, offeringId, sent, body } = await prepared();
    const broker = await registerBroker(actor, offeringId, body({ authScheme: 'bearer-crn' }));
    const crn = `crn:v1:bluemix:public:resource-controller::a/${provider.accountId}::resource-broker:${broker.id}`;
    expect(await claimsOf(sent[0]!)).toMatchObject({
      iam_id: `crn-${crn}`,
      realmid: 'crn',
      sub_type: 'CRN',
      client_id: 'resource-controller',
      grant_type: 'urn:ibm:params:oauth:grant-type:iam-authz',
    });
    await checkBroker(actor, offeringId, broker.id);
    expect((await claimsOf(sent[1]!))?.iam_id).toBe(`crn-${crn}`);
  });
});
