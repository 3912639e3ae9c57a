import 'server-only';
import { now } from '../core/clock';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { withCredential } from './credential';
import { guardPolicy } from './guard-policy';
import type { BrokerAccess } from './osb/client';
import { fetchCatalog } from './osb/fetch-catalog';
import { compareParity } from './parity/compare-parity';
import type { ParityReport } from './parity/report';
import { definitionFor, definitionHash } from './queries';
import { storable } from './storable';

/** A hostile catalog may hold a million plans; the counts stay those of all rows. */
const KEPT_ROWS = 1000;
const kept = ({ rows, ...report }: ParityReport): ParityReport => ({
  ...report,
  rows: rows.slice(0, KEPT_ROWS),
});

/** Forgets what an earlier check found out: for a broker that has moved. */
export const NO_RESULT = {
  catalog: Prisma.DbNull,
  catalogHash: null,
  parity: Prisma.DbNull,
  parityVerdict: null,
  definitionHash: null,
};

/**
 * Fetches the broker's catalog and compares it with the definition: the columns of `Broker` that a check may change.
 * When the broker does not answer, only that is told, and what the last answer taught stays. Calls the network, so
 * never inside a transaction.
 */
export const checkBrokerAt = async (
  client: Tx,
  access: BrokerAccess,
  options: { offeringId: string; brokerId: string },
) => {
  const { offeringId, brokerId } = options;
  const definition = await definitionFor(client, offeringId);
  const deployments = await client.deployment.findMany({
    where: { brokerId },
    select: { planId: true, regionId: true },
  });
  const credential = await withCredential(client, access, options);
  const fetched = await fetchCatalog(credential, { policy: await guardPolicy() });
  const checkedAt = now();
  if (!fetched.ok)
    return { checkedAt, reachable: false, latencyMs: null, failure: storable(fetched.message) };
  const mapped = deployments.map(({ planId, regionId }) => ({ planId, region: regionId }));
  const parity = compareParity(definition, fetched.catalog, { deployments: mapped });
  return {
    checkedAt,
    reachable: true,
    latencyMs: fetched.latencyMs,
    failure: Prisma.DbNull,
    catalog: storable(fetched.catalog as object),
    catalogHash: fetched.hash,
    parity: storable(kept(parity)),
    parityVerdict: parity.verdict,
    definitionHash: definitionHash(definition),
  };
};
