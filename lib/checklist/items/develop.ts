import { helpHref } from '../../help/schema';
import { conforms, type BrokerFact, type OfferingFacts } from '../facts';
import { attested, automatic, stale, type ChecklistItem, type Proof } from './item';

const evidenceOf = (
  key: string,
  facts: OfferingFacts,
  broker: BrokerFact | undefined,
): Pick<Proof, 'evidence' | 'at'> =>
  broker
    ? {
        at: broker.checkedAt,
        evidence: {
          message: {
            key: `checklist.evidence.${key}`,
            values: {
              name: broker.name,
              url: broker.url,
              equal: broker.fields?.equal ?? 0,
              total: broker.fields?.total ?? 0,
              verdict: broker.latestRun?.verdict ?? '',
            },
          },
          href: `/offerings/${facts.id}/brokers/${broker.id}`,
        },
      }
    : {};

/** IAM has seen it happen. */
const seen = (at: Date | null, what: string): Proof => ({
  done: at !== null,
  at,
  evidence: at ? { message: { key: `checklist.evidence.${what}` } } : undefined,
});

/** Passed, but on a catalog that the broker no longer answers with. */
const conformedOnce = (broker: BrokerFact) =>
  broker.latestRun !== null && conforms({ ...broker, catalogHash: broker.latestRun.catalogHash });

const SPECIFICATION = 'https://github.com/openservicebrokerapi/servicebroker/blob/v2.12/spec.md';

/** http passes the broker's check on this machine only; https may as well be at home here. */
const isLocal = (url: string) =>
  /^http:|^https:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/i.test(url);

/** Domain §9, second table. */
export const DEVELOP_ITEMS: ChecklistItem[] = [
  attested('develop.osbRead', { readAt: SPECIFICATION }),
  automatic('develop.starterDownloaded', 'deployments', ({ downloads }) => ({
    done: downloads.starter !== null,
    at: downloads.starter?.at,
    evidence: downloads.starter ? { message: { key: 'checklist.evidence.downloaded' } } : undefined,
  })),
  attested('develop.endpointsUnderstood', { readAt: helpHref('provider#brokers') }),
  automatic('develop.catalogIds', 'brokers', (facts) => {
    const holds = facts.brokers.find(({ parity, compared }) => parity && compared);
    const held = holds ?? facts.brokers.find(({ parity }) => parity);
    return {
      done: holds !== undefined,
      ...evidenceOf('parity', facts, held),
      stale: held && !holds ? stale('comparison', 'check', { name: held.name }) : null,
    };
  }),
  automatic('develop.hosted', 'brokers', (facts) => {
    const reached = facts.brokers.filter(({ reachable }) => reachable);
    // The check that reached it refuses old TLS, and local addresses unless the operator allows them.
    const broker = reached.find(({ url }) => !isLocal(url)) ?? reached[0];
    const onlyHere = broker !== undefined && isLocal(broker.url);
    const key = onlyHere ? 'reachedLocally' : 'reached';
    return { done: broker !== undefined, onlyHere, ...evidenceOf(key, facts, broker) };
  }),
  automatic('develop.conformance', 'brokers', (facts) => {
    const holds = facts.brokers.find(conforms);
    const held = holds ?? facts.brokers.find(conformedOnce);
    return {
      done: holds !== undefined,
      ...evidenceOf('conformance', facts, held),
      at: held?.latestRun?.finishedAt,
      stale: held && !holds ? stale('catalog', 'run', { name: held.name }) : null,
    };
  }),
  automatic('develop.clientComplete', 'access#field-redirectUris', ({ access }) => ({
    done: access.enabledAt !== null && access.redirectUris > 0,
    evidence:
      access.redirectUris > 0
        ? { message: { key: 'checklist.evidence.redirectUris', values: { count: access.redirectUris } } }
        : undefined,
  })),
  automatic('develop.oauthLogin', 'access#test', ({ access }) => seen(access.firstLoginAt, 'login')),
  automatic('develop.apiKeyToken', 'access#test', ({ access }) => seen(access.firstApiKeyAt, 'apiKeyToken')),
  automatic('develop.authz', 'access#test', ({ access }) => seen(access.firstAuthzAt, 'authz')),
];
