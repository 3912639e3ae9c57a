import 'server-only';
import { headersOf } from './stored-headers';
import { linesOfHeaders } from './header-lines';
import type { Prisma } from '../db/generated/client';
import {
  storedMessage,
  type AuthScheme,
  type BrokerDetail,
  type BrokerSummary,
  type ConformanceVerdict,
  type ParityReport,
} from './schema';

/** The runs that say something about a broker here: those with a verdict, by this platform's own profile. */
export const COUNTS = {
  verdict: { not: null },
  profile: 'ibmcloud',
} as const satisfies Prisma.ConformanceRunWhereInput;

/** Everything of a broker that people may see: the secret is not among it. */
export const brokerSelect = {
  id: true,
  name: true,
  url: true,
  authScheme: true,
  username: true,
  headers: true,
  checkedAt: true,
  reachable: true,
  latencyMs: true,
  failure: true,
  parityVerdict: true,
  definitionHash: true,
  catalogHash: true,
  version: true,
  _count: { select: { deployments: true } },
  runs: {
    where: COUNTS,
    select: { id: true, verdict: true, startedAt: true, catalogHash: true },
    orderBy: { startedAt: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.BrokerSelect;

type Row = Prisma.BrokerGetPayload<{ select: typeof brokerSelect }>;

export const toSummary = ({ runs, _count, failure, ...row }: Row): BrokerSummary => {
  const [run] = runs;
  return {
    ...row,
    authScheme: row.authScheme as AuthScheme,
    parityVerdict: row.parityVerdict as BrokerSummary['parityVerdict'],
    headers: linesOfHeaders(headersOf(row.headers)),
    failure: storedMessage(failure),
    deployments: _count.deployments,
    lastRun: run
      ? {
          id: run.id,
          verdict: run.verdict as ConformanceVerdict | null,
          startedAt: run.startedAt,
          onPresentCatalog: run.catalogHash === row.catalogHash,
        }
      : null,
  };
};

export const toDetail = ({ parity, ...row }: Row & { parity: Prisma.JsonValue }): BrokerDetail => ({
  ...toSummary(row),
  parity: parity as ParityReport | null,
});
