import { randomUUID } from 'node:crypto';
import { CHECKLIST_ITEMS } from '@/lib/checklist/items';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { documentationUrl } from '@/lib/offerings/policy';
import { createBrokerRow, createDeploymentRow, createRunRow } from './brokers';
import { createIamRow } from './iam';
import { createOfferingRow, type OfferingRowOptions } from './offerings';
import { createPlanRow } from './plans';

type Options = Omit<OfferingRowOptions, 'listing' | 'settings'> & {
  broker?: Parameters<typeof createBrokerRow>[1];
};

const contact = (role: string) => ({ name: `${role} contact`, email: `${role}@provider.example` });

const registration = {
  companyName: 'Example Company',
  companyUrl: 'https://company.example',
  summary: 'Turns words into verse.',
  contacts: { primary: contact('primary'), technical: contact('technical'), security: contact('security') },
};

const listingFor = (slug: string) => {
  const url = documentationUrl(env.PUBLIC_URL, slug)!;
  return {
    displayName: 'Example Verse',
    shortDescription: 'Turns any text into verse.',
    longDescription: 'Example Verse turns any text into verse. It speaks thirty languages.',
    iconSvg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 4h24v24H4z"/></svg>',
    iconHash: 'f'.repeat(64),
    categories: ['ai'],
    tags: ['text'],
    documentationUrl: url,
    instructionsUrl: url,
    termsUrl: 'https://company.example/verse/terms',
    termsConfirmed: true,
  };
};

const settings = {
  regions: ['eu-de'],
  supportSiteUrl: 'https://company.example/support',
  supportEmail: 'support@company.example',
  escalationContact: 'Duty manager, +49 30 1234567',
  supportHours: 'Monday to Friday, 9:00 to 17:00 CET',
};

/**
 * An offering that meets every requirement of limited visibility: approved, complete, one free and one metered plan,
 * a broker at parity and one deployment. A draft unless told.
 */
export const createPublishableOffering = async (options: Options) => {
  const slug = `offering-${randomUUID().slice(0, 12)}`;
  const offering = await createOfferingRow({
    registrationState: 'approved',
    serviceName: `verse-${randomUUID().slice(0, 8)}`,
    documentationSlug: slug,
    registration,
    ...options,
    listing: listingFor(options.documentationSlug ?? slug),
    settings,
  });
  const offeringId = offering.id;
  await createIamRow({ offeringId });
  const free = await createPlanRow(offeringId, 'free', { position: 0 });
  await createPlanRow(offeringId, 'metered', { position: 1 });
  const broker = await createBrokerRow(offeringId, { atParity: true, ...options.broker });
  const publishedAt = offering.visibility === 'draft' ? null : now();
  await createDeploymentRow({
    offeringId,
    planId: free.id,
    brokerId: broker.id,
    regionId: 'eu-de',
    publishedAt,
  });
  return offering;
};

/** An instance of the provider's own that everything was tried on and that is gone. */
const tryInstances = async (offeringId: string, userId: string) => {
  const { plan, brokerId, regionId, offering } = await db.deployment.findFirstOrThrow({
    where: { offeringId },
    include: { plan: true, offering: { include: { provider: true } } },
  });
  const { accountId } = offering.provider;
  const id = randomUUID();
  const by = { requestedById: userId, requestedBy: 'Test Person' };
  const operation = (kind: string, request = {}) => ({
    ...by,
    kind,
    request,
    phase: 'done',
    outcome: 'succeeded',
    deadlineAt: now(),
    finishedAt: now(),
  });
  const reasonCode = 'IBMCLOUD_ADMIN_REQUEST';
  await db.serviceInstance.create({
    data: {
      id,
      crn: `crn:v1:bluemix:public:${offering.serviceName}:${regionId}:a/${accountId}:${id}::`,
      name: 'Trial',
      accountId,
      offeringId,
      planId: plan.id,
      regionId,
      brokerId,
      state: 'removed',
      removedAt: now(),
      createdById: userId,
      createdBy: 'Test Person',
      operations: {
        create: [
          operation('provision'),
          operation('bind'),
          operation('unbind'),
          operation('update', { planId: plan.id }),
          operation('disable', { reasonCode }),
          operation('enable', { reasonCode }),
          operation('deprovision'),
        ],
      },
    },
  });
};

/**
 * What a release asks for beside the definition, done by `userId`: a run, trials on an instance, downloads, attestations,
 * evidence.
 */
export const proveRelease = async (offeringId: string, userId: string) => {
  const broker = await db.broker.findFirstOrThrow({ where: { offeringId } });
  const hash = broker.definitionHash!;
  await createRunRow(broker, { startedById: userId });
  await tryInstances(offeringId, userId);
  await db.download.createMany({
    data: ['catalog_json', 'starter_broker'].map((kind) => ({ offeringId, kind, hash, userId })),
  });
  await db.attestation.createMany({
    data: CHECKLIST_ITEMS.filter(({ kind, available }) => kind !== 'automatic' && available).map(
      ({ id }) => ({
        offeringId,
        itemId: id,
        userId,
        userName: 'Test Person',
      }),
    ),
  });
  await db.evidence.createMany({
    data: [
      {
        offeringId,
        kind: 'demo_recording',
        title: 'Demo',
        url: 'https://company.example/demo',
        addedById: userId,
      },
      {
        offeringId,
        kind: 'test_evidence',
        title: 'Test report',
        url: 'https://company.example/tests',
        addedById: userId,
      },
    ],
  });
};

const approvePrices = (offeringId: string) =>
  db.$executeRaw`UPDATE "Plan" SET "pricesApprovedHash" = "pricesHash", "pricesApprovedAt" = now() WHERE "offeringId" = ${offeringId}::uuid`;

const beSeen = async (offeringId: string, userId: string) => {
  const id = randomUUID().replaceAll('-', '');
  await db.account.create({ data: { id, name: 'Early customer' } });
  await db.allowListEntry.create({
    data: { offeringId, accountId: id, addedById: userId, firstSeenAt: now() },
  });
};

/** A limited offering that meets every requirement of the release but the second person; `userId` did it all. */
export const createReleasableOffering = async ({ userId, ...options }: Options & { userId: string }) => {
  const markdown =
    '# Getting started\n\nCreate an instance, open its dashboard, paste a text and read the verse that comes back.';
  const offering = await createPublishableOffering({
    visibility: 'limited',
    guidance: { markdown, startedAt: now(), publishedMarkdown: markdown, publishedAt: now() },
    announcement: { state: 'approved', headline: 'Verse for everyone', startedAt: now(), approvedAt: now() },
    ...options,
  });
  await db.iamRegistration.update({
    where: { offeringId: offering.id },
    data: {
      redirectUris: ['https://dashboard.company.example/callback'],
      firstLoginAt: now(),
      firstApiKeyAt: now(),
      firstAuthzAt: now(),
    },
  });
  await approvePrices(offering.id);
  await beSeen(offering.id, userId);
  await proveRelease(offering.id, userId);
  return offering;
};
