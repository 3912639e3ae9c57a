import { encrypt } from '@/lib/auth/secrets';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { buildCatalogJson } from '@/lib/brokers/catalog-json';
import { catalogHash } from '@/lib/brokers/osb/catalog-hash';
import { compareParity } from '@/lib/brokers/parity/compare-parity';
import { definitionFor, definitionHash } from '@/lib/brokers/queries';

type BrokerOptions = Partial<Omit<Prisma.BrokerUncheckedCreateInput, 'offeringId'>> & {
  secret?: string;
  /** Answered with exactly the present definition; otherwise it was never checked. */
  atParity?: boolean;
};

const parityColumns = async (offeringId: string) => {
  const definition = await definitionFor(db, offeringId);
  const catalog = buildCatalogJson(definition);
  const parity = compareParity(definition, catalog);
  return {
    checkedAt: now(),
    reachable: true,
    latencyMs: 12,
    catalog: catalog as Prisma.InputJsonObject,
    catalogHash: catalogHash(catalog),
    parity,
    parityVerdict: parity.verdict,
    definitionHash: definitionHash(definition),
  };
};

/** A registered broker; nothing listens at its address unless `url` says so. */
export const createBrokerRow = async (offeringId: string, options: BrokerOptions = {}) => {
  const { secret = 'correct-horse', atParity = false, ...columns } = options;
  return db.broker.create({
    data: {
      offeringId,
      name: 'Production',
      url: 'http://127.0.0.1:3400',
      authScheme: 'basic',
      username: 'broker',
      secretCiphertext: encrypt(secret),
      ...(atParity ? await parityColumns(offeringId) : {}),
      ...columns,
    },
  });
};

/** A finished conformance run on the broker's present catalog. */
export const createRunRow = async (
  broker: { id: string; catalogHash: string | null },
  options: Partial<Omit<Prisma.ConformanceRunUncheckedCreateInput, 'brokerId'>> & { startedById: string },
) =>
  db.conformanceRun.create({
    data: {
      brokerId: broker.id,
      catalogHash: broker.catalogHash,
      verdict: 'pass',
      finishedAt: now(),
      ...options,
    },
  });

/** A plan in a region through a broker. */
export const createDeploymentRow = (data: Prisma.DeploymentUncheckedCreateInput) =>
  db.deployment.create({ data });
