import { conforms, type BrokerFact, type OfferingFacts } from '../facts';
import { attested, automatic, provenLater, type ChecklistItem, type Proof } from './item';

const evidenceOf = (
  key: string,
  facts: OfferingFacts,
  broker: BrokerFact | undefined,
): Pick<Proof, 'evidence' | 'at'> =>
  broker
    ? {
        at: broker.checkedAt,
        evidence: {
          message: { key: `checklist.evidence.${key}`, values: { name: broker.name, url: broker.url } },
          href: `/offerings/${facts.id}/brokers/${broker.id}`,
        },
      }
    : {};

/** Domain §9, second table. */
export const DEVELOP_ITEMS: ChecklistItem[] = [
  attested('develop.osbRead'),
  automatic('develop.starterDownloaded', 'deployments', ({ downloads }) => ({
    done: downloads.starter !== null,
    at: downloads.starter?.at,
  })),
  attested('develop.endpointsUnderstood'),
  automatic('develop.catalogIds', 'brokers', (facts) => {
    const broker = facts.brokers.find(({ parity, compared }) => parity && compared);
    return { done: broker !== undefined, ...evidenceOf('parity', facts, broker) };
  }),
  automatic('develop.hosted', 'brokers', (facts) => {
    const broker = facts.brokers.find(({ reachable }) => reachable);
    // The check that reached it refuses old TLS, and http unless the operator allows it for work on one machine.
    const key = broker?.url.startsWith('http:') ? 'reachedLocally' : 'reached';
    return { done: broker !== undefined, ...evidenceOf(key, facts, broker) };
  }),
  automatic('develop.conformance', 'brokers', (facts) => {
    const broker = facts.brokers.find(conforms);
    return {
      done: broker !== undefined,
      ...evidenceOf('conformance', facts, broker),
      at: broker?.latestRun?.finishedAt,
    };
  }),
  automatic('develop.clientComplete', 'access', ({ access }) => ({
    done: access.enabledAt !== null && access.redirectUris > 0,
    evidence:
      access.redirectUris > 0
        ? { message: { key: 'checklist.evidence.redirectUris', values: { count: access.redirectUris } } }
        : undefined,
  })),
  provenLater('develop.oauthLogin', { page: 'access' }),
  provenLater('develop.authz', { page: 'access' }),
];
