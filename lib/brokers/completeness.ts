import type { FieldIssue, UnmetRequirement } from '../core/errors';
import type { CatalogDefinition } from './catalog-json';

export type BrokerState = {
  id: string;
  name: string;
  reachable: boolean | null;
  parityVerdict: string | null;
  definitionHash: string | null;
};

/** Why this broker cannot serve yet: it did not answer, differs, or was compared with an older definition. */
const problemOf = ({ reachable, parityVerdict, definitionHash }: BrokerState, presentHash: string) => {
  if (!reachable) return 'unreachable';
  if (parityVerdict !== 'pass') return 'differs';
  return definitionHash === presentHash ? null : 'outdated';
};

/** What the brokers of an offering still lack before limited visibility; `definitionHash` is the present one's. */
export const brokersMissing = (brokers: BrokerState[], definitionHash: string): FieldIssue[] => {
  if (brokers.length === 0) return [{ path: 'name', message: { key: 'brokers.missing.none' } }];
  return brokers.flatMap((broker) => {
    const problem = problemOf(broker, definitionHash);
    const message = { key: `brokers.missing.${problem}`, values: { name: broker.name } };
    return problem ? [{ path: `brokers.${broker.id}`, message }] : [];
  });
};

/** What a definition lacks before a broker could answer with it: without these there is no catalog.json. */
export const definitionMissing = (
  { service, plans }: CatalogDefinition,
  offeringId: string,
): UnmetRequirement[] => {
  const lacks = [
    { id: 'serviceName', is: service.name === '', page: 'settings' },
    { id: 'plans', is: plans.length === 0, page: 'plans' },
    { id: 'planNames', is: plans.some(({ name }) => name === ''), page: 'plans' },
  ];
  return lacks
    .filter(({ is }) => is)
    .map(({ id, page }) => ({
      id,
      message: { key: `brokers.definition.${id}` },
      href: `/offerings/${offeringId}/${page}`,
    }));
};
