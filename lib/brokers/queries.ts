import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { DomainError, notFound } from '../core/errors';
import { db, type Tx } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { brokerSelect, COUNTS, toDetail, toSummary } from './broker-row';
import type { CatalogDefinition } from './catalog-json';
import { definitionMissing } from './completeness';
import { definitionOf, type DefinitionRow } from './definition';
import { definitionHash } from './definition-hash';
import { withCredential } from './credential';
import { guardPolicy } from './guard-policy';
import { fetchCatalog } from './osb/fetch-catalog';
import { headersOfLines } from './header-lines';
import { importDefinition } from './parity/import-definition';
import type { BrokerAccessInput, BrokerDetail, BrokerSummary, ConformanceVerdict } from './schema';
import { storable } from './storable';

const definitionSelect = {
  serviceId: true,
  serviceName: true,
  provider: { select: { name: true } },
  listing: {
    select: {
      displayName: true,
      shortDescription: true,
      longDescription: true,
      tags: true,
      documentationUrl: true,
      instructionsUrl: true,
      termsUrl: true,
      iconHash: true,
    },
  },
  settings: { select: { bindable: true, planUpdateable: true, supportSiteUrl: true } },
  plans: {
    select: { id: true, name: true, kind: true, displayName: true, description: true, bullets: true },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
  },
} satisfies Prisma.OfferingSelect;

/**
 * What the console says about an offering in the words of a broker's catalog.
 * @throws not_found for an unknown offering. The caller has checked the actor's scope.
 */
export const definitionFor = async (client: Tx, offeringId: string): Promise<CatalogDefinition> => {
  const offering = await client.offering.findUnique({
    relationLoadStrategy: 'join',
    where: { id: offeringId },
    select: definitionSelect,
  });
  if (!offering) throw notFound();
  const { provider, ...row } = offering;
  return definitionOf({ ...row, id: offeringId, providerName: provider.name });
};

export { definitionHash, definitionOf };
export type { DefinitionRow };

/** What pages say about an offering's definition: its hash, and what keeps it from being exported. */
export const definitionState = async (actor: Actor, offeringId: string) => {
  await offeringInScope(actor, offeringId);
  const definition = await definitionFor(db, offeringId);
  return { presentHash: definitionHash(definition), missing: definitionMissing(definition, offeringId) };
};

/** The brokers of an offering with the state of each, in the order of their registration. */
export const brokerList = async (actor: Actor, offeringId: string): Promise<BrokerSummary[]> => {
  await offeringInScope(actor, offeringId);
  const rows = await db.broker.findMany({
    where: { offeringId },
    select: brokerSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toSummary);
};

/**
 * One broker with its comparison, field by field.
 * @throws not_found
 */
export const brokerDetail = async (
  actor: Actor,
  offeringId: string,
  brokerId: string,
): Promise<BrokerDetail> => {
  await offeringInScope(actor, offeringId);
  const row = await db.broker.findFirst({
    where: { id: brokerId, offeringId },
    select: { ...brokerSelect, parity: true },
  });
  if (!row) throw notFound();
  return toDetail(row);
};

export type LatestRun = {
  id: string;
  brokerId: string;
  verdict: ConformanceVerdict | null;
  catalogHash: string | null;
  /** The hash of the catalog that the broker answered with last. */
  brokerCatalogHash: string | null;
  startedAt: Date;
  finishedAt: Date | null;
};

/** The last conformance run of any broker of the offering that came to a verdict on this platform's profile, or null. */
export const latestRun = async (client: Tx, offeringId: string): Promise<LatestRun | null> => {
  const run = await client.conformanceRun.findFirst({
    where: { broker: { offeringId }, ...COUNTS },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      brokerId: true,
      verdict: true,
      catalogHash: true,
      startedAt: true,
      finishedAt: true,
      broker: { select: { catalogHash: true } },
    },
  });
  if (!run) return null;
  const { broker, verdict, ...rest } = run;
  return { ...rest, verdict: verdict as ConformanceVerdict | null, brokerCatalogHash: broker.catalogHash };
};

/**
 * The services of a broker that is asked once, in the console's words; nothing of it is stored.
 * @throws upstream_failed with what the broker did wrong
 */
export const brokerServices = async (
  offeringId: string,
  { headers = '', ...input }: BrokerAccessInput,
): Promise<CatalogDefinition[]> => {
  const access = { ...input, headers: headersOfLines(headers) };
  const whose = { offeringId, brokerId: randomUUID() };
  const fetched = await fetchCatalog(await withCredential(db, access, whose), {
    policy: await guardPolicy(),
  });
  if (!fetched.ok) throw new DomainError('upstream_failed', fetched.message);
  return importDefinition(storable(fetched.catalog as object));
};
